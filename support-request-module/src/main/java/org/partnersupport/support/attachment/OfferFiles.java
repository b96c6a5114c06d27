package org.partnersupport.support.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Attachments.Attachment;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.secret.FileSecrets;

/** No use case: no transaction is open while a file is looked into. What cannot be attached anyway is not looked into. */
@ApplicationScoped
class OfferFiles implements FileOffers {
    @Inject
    KeepAttachments attachments;

    @Inject
    HeldFiles held;

    OfferFiles() {}

    @Override
    public Added add(Caller caller, String number, String name, byte[] content, Choice choice) {
        attachments.admit(caller, number, content);
        var secrets = FileSecrets.in(name, content);
        if (secrets.isEmpty()) {
            return new Added(attachments.add(caller, number, name, content), secrets, false);
        }
        if (choice == Choice.REFUSE) {
            throw new RefusedException(Stream.concat(
                            Stream.of(Refusal.of("FILE_HOLDS_SECRETS")),
                            secrets.stream().map(FileSecret::reason))
                    .toList());
        }
        var copy = FileSecrets.without(name, content);
        var file = choice == Choice.KEEP
                ? attachments.add(caller, number, name, content)
                : attachments.add(caller, number, FileName.redacted(name), copy.orElseThrow(OfferFiles::noCopy));
        return new Added(file, secrets, copy.isPresent());
    }

    @Override
    public Optional<Attachment> offer(Caller caller, String number, String name, byte[] content) {
        attachments.admit(caller, number, content);
        var secrets = FileSecrets.in(name, content);
        if (secrets.isEmpty()) {
            return Optional.of(attachments.add(caller, number, name, content));
        }
        held.hold(
                caller,
                number,
                name,
                content,
                secrets,
                FileSecrets.without(name, content).isPresent());
        return Optional.empty();
    }

    @Override
    public List<Held> held(Caller caller, String number) {
        return held.of(caller, number);
    }

    @Override
    public void decide(Caller caller, String number, UUID file, Choice choice) {
        if (choice == Choice.REFUSE) {
            held.forget(caller, number, file);
            return;
        }
        var sent = held.read(caller, number, file);
        if (choice == Choice.KEEP) {
            held.attach(caller, number, file, sent.name(), sent.content());
        } else {
            var copy = FileSecrets.without(sent.name(), sent.content()).orElseThrow(OfferFiles::noCopy);
            held.attach(caller, number, file, FileName.redacted(sent.name()), copy);
        }
    }

    private static RefusedException noCopy() {
        return new RefusedException(Refusal.of("NO_COPY_WITHOUT_SECRETS"));
    }
}
