package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.support.api.Attachments;
import org.partnersupport.support.api.Attachments.Attachment;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{files}}: the files on a request's page, and the field for the next one (rule RQ-6). */
@Named("files")
@RequestScoped
public class FilesPart {
    @Inject
    Attachments attachments;

    @Inject
    FileOffers offers;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<Attachment> files;
    private @Nullable Map<UUID, String> names;
    private @Nullable Part chosen;

    public List<Attachment> getAll() {
        var known = files;
        if (known == null) {
            known = attachments.of(current.get(), number());
            files = known;
        }
        return known;
    }

    public String nameOf(Attachment file) {
        var known = names;
        if (known == null) {
            known = accounts.displayNames(getAll().stream().map(Attachment::by).collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(file.by(), "");
    }

    /** Whether files go past a scanner (TC-091). */
    public boolean isScanned() {
        return attachments.scanned();
    }

    public boolean own(Attachment file) {
        return file.by().equals(current.get().account());
    }

    /** Begun kilobytes. */
    public int kilobytes(Attachment file) {
        return (file.size() + 1023) / 1024;
    }

    public int getMostMegabytes() {
        return Attachments.MOST_BYTES / 1024 / 1024;
    }

    public int getMostFiles() {
        return Attachments.MOST_FILES;
    }

    /** Where the browser gets a file. */
    public String address(Attachment file) {
        return PageAddress.of("/requests/file")
                .with("number", number())
                .with("id", file.id())
                .text();
    }

    @ExplainsRefusals
    public void attach() throws IOException {
        var file = chosen;
        if (file == null
                || Objects.requireNonNullElse(file.getSubmittedFileName(), "").isBlank()) {
            notices.error("file", "requests.view.file.missing");
            return;
        }
        try (var content = file.getInputStream()) {
            var attached = offers.offer(
                    current.get(),
                    number(),
                    file.getSubmittedFileName(),
                    content.readNBytes(Attachments.MOST_BYTES + 1));
            if (attached.isPresent()) {
                notices.success("requests.view.file.added");
            }
        }
        PageAddress.of("/requests/view").with("number", number()).go();
    }

    private String number() {
        return Asked.needed(http, "number");
    }

    public @Nullable Part getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable Part chosen) {
        this.chosen = chosen;
    }
}
