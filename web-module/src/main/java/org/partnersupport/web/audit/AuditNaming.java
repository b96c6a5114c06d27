package org.partnersupport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.web.texts.Texts;

/** Finds the names that entries need: of people, and of the contracts that the reader may see. */
@ApplicationScoped
public class AuditNaming {
    @Inject
    Accounts accounts;

    @Inject
    Contracts contracts;

    public AuditSentences of(Caller reader, Collection<Entry> entries, Texts texts) {
        var ids = entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.subject()), Stream.of(entry.detail().split(" ", -1))))
                .flatMap(text -> AuditSentences.ids(text).stream())
                .collect(Collectors.toSet());
        var names = new HashMap<>(accounts.displayNames(ids));
        contracts.visibleTo(reader).stream()
                .filter(contract -> ids.contains(contract.id()) && contract.accessId() != null)
                .forEach(contract -> names.put(contract.id(), String.valueOf(contract.accessId())));
        return new AuditSentences(texts, names);
    }
}
