package org.partnersupport.web.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.PersonalTokens;
import org.partnersupport.membership.api.PersonalTokens.PersonalToken;
import org.partnersupport.membership.api.PersonalTokens.Wanted;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** The tokens that an account makes for its programs; a new one is shown once. */
@Named
@RequestScoped
public class TokensPage {
    private static final String SECRET = "tokenSecret";
    private static final int USUAL_DAYS = 30;

    @Inject
    PersonalTokens tokens;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private String name = "";
    private @Nullable List<PersonalToken> made;

    public List<PersonalToken> getTokens() {
        var known = made;
        if (known == null) {
            known = tokens.of(current.get());
            made = known;
        }
        return known;
    }

    /** The token that was just made: it is there once. */
    public @Nullable String getSecret() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(SECRET);
    }

    /** Reading is chosen until something is sent. */
    public List<Choice> getScopes() {
        var sent = http.getMethod().equals("POST") ? chosen() : Set.of(Scope.READ);
        return Scope.forPersonalTokens().stream()
                .map(scope -> new Choice(scope.name(), sent.contains(scope)))
                .toList();
    }

    public List<Choice> getPeriods() {
        return IntStream.concat(IntStream.of(7, 30, 90, 180, 365), IntStream.of(tokens.mostDays()))
                .filter(days -> days <= tokens.mostDays())
                .sorted()
                .distinct()
                .mapToObj(days -> new Choice(Integer.toString(days), days == days()))
                .toList();
    }

    @ExplainsRefusals
    public void make() throws IOException {
        var scopes = chosen();
        if (scopes.isEmpty()) {
            notices.error("scopes", "account.tokens.scopes.none");
            return;
        }
        if (name.isBlank()) {
            notices.error("name", "account.tokens.name.none");
            return;
        }
        var secret =
                tokens.make(current.get(), new Wanted(name, scopes, days())).secret();
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(SECRET, secret);
        done("account.tokens.made", name.strip());
    }

    @ExplainsRefusals
    public void revoke() throws IOException {
        var token = tokens.revoke(current.get(), id());
        done("account.tokens.revoked", token.name());
    }

    private void done(String key, Object... arguments) throws IOException {
        notices.success(key, arguments);
        PageAddress.of("/account/tokens").go();
    }

    private Set<Scope> chosen() {
        var scopes = EnumSet.noneOf(Scope.class);
        var sent = Objects.requireNonNullElse(http.getParameterValues("scope"), new String[0]);
        Scope.forPersonalTokens().stream()
                .filter(scope -> Arrays.asList(sent).contains(scope.name()))
                .forEach(scopes::add);
        return scopes;
    }

    private int days() {
        return Stream.ofNullable(http.getParameter("days"))
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(Math.min(USUAL_DAYS, tokens.mostDays()));
    }

    private UUID id() {
        return Asked.id(http, "token");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public record Choice(String code, boolean chosen) {}
}
