package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.portal.benefits.Asking;
import org.partnersupport.web.portal.benefits.OfferView;
import org.partnersupport.web.portal.benefits.OfferView.Card;
import org.partnersupport.web.portal.benefits.OfferViews;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** Technical benefits (rules AC-2 to AC-8): offers, what they grant, activation, and the ids once there are any. */
@Named
@RequestScoped
public class BenefitsPage {
    private static final String HERE = "/benefits?faces-redirect=true";

    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    OfferViews views;

    @Inject
    Asking asking;

    @Inject
    Accounts accounts;

    @Inject
    Notices notices;

    @Inject
    PortalTexts texts;

    @Inject
    Settings settings;

    private @Nullable List<OfferView> offers;

    /** Rule ID-3: the page of an organisation outside the programme is an answer, too, with the status that says so. */
    public void open() {
        if (!isAuthorized() && current.get().organisation() != null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(403);
        }
    }

    public boolean isAuthorized() {
        return current.get().inPartnerProgramme();
    }

    public boolean isWithoutOrganisation() {
        return current.get().organisation() == null;
    }

    public List<OfferView> getOffers() {
        var known = offers;
        if (known == null) {
            known = isAuthorized() ? views.of(current.get()) : List.of();
            offers = known;
        }
        return known;
    }

    public ActivationState getActivation() {
        return asking.getActivation();
    }

    /** Something of what the organisation holds is still to be activated. */
    public boolean isToActivate() {
        return !getOffers().isEmpty() && getActivation().state() != State.ACTIVE;
    }

    /** Why this account cannot activate, and for want of a role, how many people can (rule AC-4). */
    public String getWhyNot() {
        var refusal = getActivation().refusal();
        if (refusal == null) {
            return "";
        }
        return refusal.code().equals("ROLE_REQUIRED")
                ? texts.of("benefits.activation.role", getAdmins())
                : texts.detail(refusal);
    }

    public int getAdmins() {
        return accounts.colleagues(current.get(), Set.of(Role.GLOBAL_ADMIN, Role.PARTNER_ADMIN))
                .size();
    }

    /** Rule AC-5: twice is once; who comes second sees the same ids. */
    @ExplainsRefusals
    public @Nullable String activate() {
        var first = membership.activate(current.get());
        notices.success(first ? "benefits.activated-now" : "benefits.activated-before");
        return HERE;
    }

    /** How long a contract runs from its activation (rule AC-8). */
    public int getContractMonths() {
        return settings.contractMonths();
    }

    /** The key of the word for how a benefit stands. */
    public String state(OfferView view, Card card) {
        if (!card.granted()) {
            return "benefits.state.not-eligible";
        }
        if (view.contract() == null) {
            return "benefits.not-activated";
        }
        if (view.contract().state() != Contract.State.ACTIVE) {
            return view.contract().state() == Contract.State.UPCOMING
                    ? "contracts.state.UPCOMING"
                    : "general.expired-state";
        }
        if (card.usedUp()) {
            return "general.used-up";
        }
        return card.low() ? "general.low" : "general.usable";
    }

    public String tone(OfferView view, Card card) {
        return switch (state(view, card)) {
            case "general.usable" -> "ok";
            case "general.low", "benefits.not-activated" -> "warn";
            case "general.used-up", "general.expired-state" -> "bad";
            default -> "";
        };
    }

    /** The offers that activation would turn into contracts. */
    public List<OfferView> getWaiting() {
        return getOffers().stream()
                .filter(view -> Objects.isNull(view.contract()))
                .toList();
    }
}
