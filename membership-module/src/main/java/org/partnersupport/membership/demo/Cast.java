package org.partnersupport.membership.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;

/** Who plays in the demonstration, as the REST contract promises it. */
record Cast(List<Company> companies, List<Individual> individuals) {
    static final Cast ALL = new Cast(
            List.of(
                    new Company(
                            "aoba",
                            new Label("Aoba Systems", "青葉システムズ"),
                            true,
                            true,
                            new Grant("SOLUTIONS_PARTNER", Competency.NONE, 120, 245),
                            "SOLUTIONS_PARTNER",
                            List.of(
                                    new Client("kiri", new Label("Kiri Trading", "桐トレーディング"), 400),
                                    new Client("sumire", new Label("Sumire Foods", "すみれ食品"), 90)),
                            staff("aoba", "佐藤 彩", "鈴木 健太", "高橋 美咲", "田中 翔")),
                    new Company(
                            "birch",
                            new Label("Birch Works", "バーチワークス"),
                            true,
                            false,
                            new Grant("ACTION_PACK", Competency.NONE, 60, 305),
                            null,
                            List.of(),
                            staff("birch", "伊藤 直樹", "渡辺 由美", "山本 拓也", "中村 さくら")),
                    new Company(
                            "cedar",
                            new Label("Cedar Cloud Consulting", "シダー クラウド コンサルティング"),
                            true,
                            false,
                            new Grant("LEGACY_SILVER", Competency.CLOUD, 200, 165),
                            "SOLUTIONS_PARTNER",
                            List.of(),
                            staff("cedar", "小林 大輔", "加藤 真理", "吉田 亮", "山田 花")),
                    new Company(
                            "daichi",
                            new Label("Daichi Integration", "大地インテグレーション"),
                            true,
                            false,
                            new Grant("LEGACY_GOLD", Competency.OTHER, 150, 215),
                            null,
                            List.of(),
                            staff("daichi", "佐々木 修", "山口 恵", "松本 悠斗", "井上 千尋")),
                    new Company(
                            "elm",
                            new Label("Elm Cloud Services", "エルム クラウドサービス"),
                            false,
                            true,
                            null,
                            null,
                            List.of(),
                            staff("elm", "木村 隆", "林 香織", "斎藤 蓮", "清水 葵")),
                    new Company(
                            "fuji",
                            new Label("Fuji Solutions", "富士ソリューションズ"),
                            true,
                            false,
                            null,
                            null,
                            List.of(),
                            staff("fuji", "山崎 誠", "森 陽子", "池田 海斗", "橋本 七海"))),
            List.of(
                    individual("program@vendor.example", "阿部 智子", AccountKind.WORK, Role.PROGRAM_MANAGER),
                    individual("engineer@vendor.example", "石川 剛", AccountKind.WORK, Role.SUPPORT_ENGINEER),
                    individual("kenji@personal.example", "藤田 健二", AccountKind.PERSONAL),
                    individual("hana@personal.example", "岡田 はな", AccountKind.PERSONAL)));

    Stream<Individual> everybody() {
        return Stream.concat(companies.stream().flatMap(company -> company.staff().stream()), individuals.stream());
    }

    private static List<Individual> staff(String company, String admin, String partner, String agent, String member) {
        var at = "@" + company + ".example";
        return List.of(
                individual("admin" + at, admin, AccountKind.WORK, Role.GLOBAL_ADMIN),
                individual("partner" + at, partner, AccountKind.WORK, Role.PARTNER_ADMIN),
                individual("agent" + at, agent, AccountKind.WORK, Role.ADMIN_AGENT),
                individual("member" + at, member, AccountKind.WORK));
    }

    private static Individual individual(String username, String displayName, AccountKind kind, Role... roles) {
        return new Individual(username, displayName, kind, List.of(roles));
    }

    /**
     * @param offer null for an organisation that holds none
     * @param nextTier of the year of membership that continues the offer (rule AC-9), null when none is known
     */
    record Company(
            String code,
            Label name,
            boolean inPartner,
            boolean inCsp,
            @Nullable Grant offer,
            @Nullable String nextTier,
            List<Client> customers,
            List<Individual> staff) {}

    /** A customer whose relationship began so many days before the first start. */
    record Client(String code, Label name, int daysSinceStart) {}

    /** An offer that began and will end so many days before and after the first start. */
    record Grant(String tier, Competency competency, int daysSinceStart, int daysToEnd) {}

    record Individual(String username, String displayName, AccountKind kind, List<Role> roles) {}
}
