package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.support.testing.FakeLedger;
import org.partnersupport.support.testing.People;
import org.partnersupport.support.testing.Refused;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Finding requests")
class ReadRequestsIT {
    private static final UnitOfWork TRANSACTIONS =
            new UnitOfWork(TestDatabase.migrated("membership", "entitlement", "support"));

    private final Desk desk = new Desk(TRANSACTIONS, new FakeLedger(TRANSACTIONS, 1000));
    private final Organisation aoba = People.organisation("Aoba");
    private final Caller member = People.member(aoba);

    @Test
    @DisplayName(
            "RQ-7, TC-001, TC-015: members see their own, admins their organisation's, engineers all, nobody else anything, the vendor's"
                    + " programme manager neither")
    void visibility() {
        var colleague = People.member(aoba, Role.ADMIN_AGENT);
        var stranger = People.personal("ja");
        var birch = People.member(People.organisation("Birch"), Role.GLOBAL_ADMIN);
        var mine = open(member, "mine");
        var theirs = open(colleague, "theirs");
        var own = open(stranger, "own");

        assertThat(numbers(member)).containsExactly(mine);
        assertThat(numbers(colleague)).containsExactly(theirs);
        assertThat(numbers(People.member(aoba, Role.GLOBAL_ADMIN))).containsExactly(theirs, mine);
        assertThat(numbers(People.member(aoba, Role.PARTNER_ADMIN))).containsExactly(theirs, mine);
        assertThat(numbers(People.staff(Role.SUPPORT_ENGINEER))).contains(own, theirs, mine);
        assertThat(numbers(People.staff(Role.PROGRAM_MANAGER))).isEmpty();
        assertThat(numbers(birch)).isEmpty();
        assertThat(numbers(stranger)).containsExactly(own);
        for (var other : List.of(colleague, birch, stranger, People.staff(Role.PROGRAM_MANAGER))) {
            Refused.with("UNKNOWN_REQUEST", () -> desk.byNumber(other, mine));
        }
    }

    @Test
    @DisplayName(
            "RQ-7, TC-009: of requests that are only mentioned, too, everybody learns the numbers of those he sees")
    void numbersSeen() {
        var stranger = People.personal("ja");
        var mine = desk.byNumber(member, open(member, "mine"));
        var own = desk.byNumber(stranger, open(stranger, "own"));
        var both = Set.of(mine.id(), own.id(), Ids.next());

        assertThat(desk.numbers(member, both)).isEqualTo(Map.of(mine.id(), mine.number()));
        assertThat(desk.numbers(People.member(aoba, Role.GLOBAL_ADMIN), both))
                .isEqualTo(Map.of(mine.id(), mine.number()));
        assertThat(desk.numbers(People.staff(Role.SUPPORT_ENGINEER), both))
                .isEqualTo(Map.of(mine.id(), mine.number(), own.id(), own.number()));
        assertThat(desk.numbers(People.personal("en"), both)).isEmpty();
        assertThat(desk.numbers(member, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1\0", "１", "99999999999999999999999"})
    @DisplayName("what is no number of a request is unknown")
    void noNumber(String number) {
        Refused.with("UNKNOWN_REQUEST", () -> desk.byNumber(People.staff(Role.SUPPORT_ENGINEER), number));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "サポート, true",
                "ｻﾎﾟｰﾄ, true",
                "ＯＵＴＬＯＯＫ, true",
                "outlook サポート, true",
                "サポート　outlook, true",
                "outlook print, false",
                "WINDOWS, true",
                "2025, true",
                "100%, true",
                "10%, false",
                "a_b, true",
                "a!b, true",
                "a\\b, true",
                "_, true",
                "axb, false",
                "', true",
                "%_, false",
            })
    @DisplayName("TC-096: words are found whatever their width and case, and a wildcard is only a character")
    void search(String words, boolean found) {
        open(member, "Outlook のサポート: 100% a_b a!b a\\b it's");

        assertThat(desk.find(member, new Query(null, words, 0, 10)).total()).isEqualTo(found ? 1 : 0);
    }

    @Test
    @DisplayName("control characters and halves of pairs in a search are between words")
    void searchBytes() {
        open(member, "printer on fire");

        assertThat(found("fire\0printer")).isEqualTo(1);
        assertThat(found("\ud83d on \u0001")).isEqualTo(1);
        assertThat(found("\0")).isEqualTo(1);
        assertThat(found(numbers(member).get(0))).isEqualTo(1);
    }

    @Test
    @DisplayName("pages are newest first, complete and without repetition, also when many are of one moment")
    void pages() {
        var numbers =
                IntStream.range(0, 7).mapToObj(i -> open(member, "no " + i)).toList();
        var pages = IntStream.range(0, 4)
                .mapToObj(page -> desk.find(member, new Query(null, null, page, 3)))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.total()).isEqualTo(7));
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(Summary::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> numbers.get(7 - i))
                        .toList());
        assertThat(desk.find(member, new Query(null, null, Integer.MAX_VALUE, 100))
                        .total())
                .isEqualTo(7);
    }

    @Test
    @DisplayName("filters by status")
    void status() {
        var open = open(member, "open");
        var closed = open(member, "closed");
        desk.close(member, closed, Resolution.SOLVED);

        assertThat(desk.find(member, new Query(Status.OPEN, null, 0, 10)).items())
                .extracting(Summary::number)
                .containsExactly(open);
        assertThat(desk.find(member, new Query(Status.CLOSED, "closed", 0, 10)).items())
                .singleElement()
                .satisfies(summary -> assertThat(summary.resolution()).isEqualTo(Resolution.SOLVED));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, 101", "0, -5"})
    @DisplayName("refuses a page that is none")
    void badPages(int page, int size) {
        assertThatThrownBy(() -> desk.find(member, new Query(null, null, page, size)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private long found(@Nullable String words) {
        return desk.find(member, new Query(null, words, 0, 10)).total();
    }

    private String open(Caller caller, String title) {
        var wanted = new NewRequest("windows-server", "2025", null, Severity.C, title, "Text", "en", null);
        return desk.open(caller, wanted, Ids.next().toString()).request().number();
    }

    private List<String> numbers(Caller caller) {
        return desk.find(caller, new Query(null, null, 0, 100)).items().stream()
                .map(Summary::number)
                .toList();
    }
}
