package org.partnersupport.membership.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Settings;

/**
 * The vault with the keys of the settings, or in a demonstration without any the one in its data directory: the first one
 * makes, all of them recognise.
 */
@ApplicationScoped
class Keyring implements Vault {
    private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final List<SecretKey> keys;

    /** For the container's client proxy only. */
    protected Keyring() {
        this.keys = List.of();
    }

    @Inject
    Keyring(Settings settings) {
        this(settings.secretKeys()
                .orElseGet(() -> KeyNote.in(settings.dataDirectory()).readOrMake()));
    }

    /**
     * @param configured {@code id:base64 of 32 bytes}, several divided by commas, as the settings have checked it
     * @throws IllegalStateException when two have the same id
     */
    Keyring(String configured) {
        var ids = new HashSet<String>();
        this.keys = Arrays.stream(configured.split(",", -1))
                .map(key -> key.strip().split(":", 2))
                .map(parts -> {
                    if (!ids.add(parts[0])) {
                        throw new IllegalStateException(
                                "Two keys of PARTNER_SUPPORT_SECRET_KEYS are named '" + parts[0] + "'");
                    }
                    return new SecretKey(parts[0], Base64.getDecoder().decode(parts[1]));
                })
                .toList();
    }

    @Override
    public byte[] seal(String plain, String purpose, String place) {
        return keys.get(0).seal(plain, checked(purpose), place);
    }

    @Override
    public String open(byte[] sealed, String purpose, String place) {
        return keys.stream()
                .filter(key -> key.made(sealed))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PARTNER_SUPPORT_SECRET_KEYS lacks the key '"
                        + idOf(sealed) + "' with which " + purpose + " of " + place + " was sealed"))
                .open(sealed, checked(purpose), place);
    }

    @Override
    public byte[] fingerprint(String plain, String purpose) {
        return keys.get(0).fingerprint(plain, checked(purpose));
    }

    @Override
    public List<byte[]> fingerprints(String plain, String purpose) {
        return keys.stream()
                .map(key -> key.fingerprint(plain, checked(purpose)))
                .toList();
    }

    @Override
    public boolean matches(byte[] fingerprint, String plain, String purpose) {
        return keys.stream().anyMatch(key -> key.matches(fingerprint, plain, checked(purpose)));
    }

    @Override
    public byte[] mark() {
        return keys.get(0).mark();
    }

    private static String checked(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("purpose: " + purpose);
        }
        return purpose;
    }

    /** For the operator, who looks for it in a safe. */
    private static String idOf(byte[] sealed) {
        return sealed.length > 1 && sealed[1] >= 0 && sealed.length >= 2 + sealed[1]
                ? new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII)
                : "?";
    }
}
