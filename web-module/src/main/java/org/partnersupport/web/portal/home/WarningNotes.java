package org.partnersupport.web.portal.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.support.api.Warnings;
import org.partnersupport.support.api.Warnings.Warning;
import org.partnersupport.web.portal.plans.CatalogueNames;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** The warnings of an organisation's admin on the home page, each with what to do and a button that puts it away. */
@Named
@RequestScoped
public class WarningNotes {
    @Inject
    CurrentCaller current;

    @Inject
    Warnings warnings;

    @Inject
    CatalogueNames names;

    @Inject
    PortalTexts texts;

    @Inject
    HttpServletRequest http;

    private Tile<List<Warning>> given = Tile.of(List::of);

    @PostConstruct
    void load() {
        var caller = current.get();
        given = Tile.of(() -> caller.administersOrganisation() ? warnings.of(caller) : List.of());
    }

    /** Those that are not put away. */
    public List<Note> getNotes() {
        return all().stream()
                .filter(warning -> !warning.dismissed())
                .map(this::note)
                .toList();
    }

    /** True when this contract, or this line of it, was warned of: the home page does not say it twice. */
    boolean tells(Contract contract, @Nullable UUID line) {
        return all().stream()
                .anyMatch(warning -> warning.contract() != null
                        && warning.contract().id().equals(contract.id())
                        && Objects.equals(
                                line,
                                warning.line() == null ? null : warning.line().id()));
    }

    /** Reference in the log when they could not be read, else null. */
    public @Nullable String getFailure() {
        return given.reference();
    }

    @ExplainsRefusals
    public void dismiss() throws IOException {
        var warning = Objects.requireNonNullElse(http.getParameter("warning"), "");
        all().stream()
                .map(Warning::id)
                .filter(id -> id.toString().equals(warning))
                .forEach(id -> warnings.dismiss(current.get(), id));
        PageAddress.of("/home").go();
    }

    private List<Warning> all() {
        return given.content().orElse(List.of());
    }

    private Note note(Warning warning) {
        var contract = warning.contract();
        var line = warning.line();
        var key = "home.warning." + warning.kind();
        var day = texts.day(warning.until());
        if (warning.product() != null && warning.release() != null) {
            var path =
                    PageAddress.of("/plans").with("product", warning.product()).with("release", warning.release());
            return note(warning, texts.of(key, names.of(warning.product(), warning.release()), day), path);
        }
        if (contract != null && line != null) {
            var path = PageAddress.of("/contracts/ledger")
                    .with("contract", contract.id())
                    .with("line", line.id());
            var left = Objects.requireNonNullElse(line.remaining(), 0);
            var plan = texts.label(line.plan().label());
            return note(warning, texts.of(key, plan, left, line.allowance().granted(), day), path);
        }
        var accessId = contract == null ? "" : texts.grouped(contract.accessId());
        return note(warning, texts.of(key, accessId, day), PageAddress.of("/benefits"));
    }

    private Note note(Warning warning, String text, PageAddress path) {
        return new Note(warning.id(), texts.of("home.warning." + warning.kind() + ".title"), text, path.text());
    }

    /**
     * One warning in words.
     *
     * @param path where to do something about it, inside the application
     */
    public record Note(UUID id, String title, String text, String path) {}
}
