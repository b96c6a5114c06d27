package org.partnersupport.support.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores an id in a {@code uuid} column that may be null; the providers in use cannot read a null alone. */
@Converter
public class OptionalIdConverter implements AttributeConverter<UUID, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object stored) {
        return (UUID) stored;
    }
}
