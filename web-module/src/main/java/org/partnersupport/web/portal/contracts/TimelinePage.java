package org.partnersupport.web.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.support.api.Timeline;
import org.partnersupport.support.api.Timeline.Advice;
import org.partnersupport.support.api.Timeline.Ending;
import org.partnersupport.web.portal.plans.CatalogueNames;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** What ends when in the next two years, by month, each with what to do. */
@Named
@RequestScoped
public class TimelinePage {
    @Inject
    Timeline timeline;

    @Inject
    CurrentCaller current;

    @Inject
    CatalogueNames names;

    @Inject
    PortalTexts texts;

    @Inject
    CivilTime time;

    private @Nullable List<Month> months;

    /** Only months in which something ends, the next one leading. */
    public List<Month> getMonths() {
        var known = months;
        if (known == null) {
            known = new ArrayList<>();
            for (var month : byMonth().entrySet()) {
                known.add(new Month(
                        name(month.getKey()),
                        month.getValue().stream().map(this::item).toList()));
            }
            months = known;
        }
        return known;
    }

    public LocalDate getFrom() {
        return time.today();
    }

    public LocalDate getTo() {
        return time.today().plusMonths(Timeline.MONTHS);
    }

    private Map<YearMonth, List<Ending>> byMonth() {
        return timeline.of(current.get()).stream()
                .collect(Collectors.groupingBy(
                        ending -> YearMonth.from(ending.day()), TreeMap::new, Collectors.toList()));
    }

    private String name(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(texts.of("statement.month"), texts.getLocale()));
    }

    private Item item(Ending ending) {
        var advice = ending.advice();
        return new Item(
                ending.day(),
                texts.of("contracts.timeline.kind." + ending.kind()),
                subject(ending),
                texts.of("contracts.timeline.advice." + advice),
                advice == Advice.NOTHING ? null : address(ending).text(),
                texts.of("contracts.timeline.action." + advice));
    }

    private String subject(Ending ending) {
        var contract = ending.contract();
        if (contract != null) {
            return contract.linkable()
                    ? texts.of("contracts.timeline.contract", texts.grouped(contract.accessId()))
                    : texts.of("contracts.bought.title");
        }
        var offer = ending.offer();
        return offer == null
                ? names.of(Objects.toString(ending.product()), Objects.toString(ending.release()))
                : texts.label(offer.tier().label());
    }

    private PageAddress address(Ending ending) {
        return switch (ending.advice()) {
            case NOTHING, ASK_ITS_ORGANISATION, ASK_VENDOR, USE_UP -> PageAddress.of("/contracts");
            case ACTIVATE, RENEW_MEMBERSHIP -> PageAddress.of("/benefits");
            case RENEW_IN_ADVANCE -> renewal(ending);
            case MOVE_TO_NEWER_VERSION, EXPECT_NEWER_VERSION ->
                PageAddress.of("/plans").with("product", ending.product());
        };
    }

    /** The offer that continues the contract's. */
    private PageAddress renewal(Ending ending) {
        var renewed =
                Objects.requireNonNull(Objects.requireNonNull(ending.contract()).offer());
        return timeline.of(current.get()).stream()
                .map(Ending::offer)
                .filter(offer -> offer != null && renewed.equals(offer.renews()))
                .map(Offer::id)
                .findFirst()
                .map(offer -> PageAddress.of("/benefits/renew").with("offer", offer))
                .orElse(PageAddress.of("/benefits"));
    }

    /** @param name year and month in words */
    public record Month(String name, List<Item> items) {
        public Month {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that ends, in words.
     *
     * @param path where to do something about it, null when nothing is to be done
     */
    public record Item(
            LocalDate day,
            String kind,
            String subject,
            String advice,
            @Nullable String path,
            String action) {}
}
