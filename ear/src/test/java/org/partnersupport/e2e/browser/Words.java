package org.partnersupport.e2e.browser;

/** What the stories look for on the pages, in each language, as a reader would. */
enum Words {
    ACTIVATE("Activate", "アクティブ化"),
    NOT_AUTHORIZED("You are not authorized for this action", "このアクションに対して承認されていません"),
    ANOTHER_ACCOUNT("Sign in with another account", "別のアカウントでサインイン"),
    STAY("Stay signed in", "サインインしたままにする"),
    SESSION_OVER("Your session has ended.", "セッションが終了しました。"),
    BACK("Back to where you were", "元のページに戻る"),
    ADD_CONTRACT("Add contract", "契約を追加"),
    JUST_LINKED("Contract added", "契約を追加しました"),
    ALREADY_LINKED("Already linked", "すでにリンクされています"),
    UNKNOWN_PAIR("We know no contract with this pair", "組み合わせの契約は見つかりません"),
    NOT_COVERED("Windows Server 2022 (LTSC) is not covered", "Windows Server 2022 (LTSC) は特典の対象外です"),
    MAINSTREAM_ENDED("its mainstream support ended on 13 October 2026", "メインストリーム サポートが 2026年10月13日 に終わりました"),
    VERSION_NOT_COVERED("Version not covered", "バージョンが対象外です"),
    LOOK_AT_2025("Look at 2025", "2025 で見る"),
    COVERED("Windows Server 2025 (LTSC) is covered", "Windows Server 2025 (LTSC) は特典の対象です"),
    NEXT("Next", "次へ"),
    OPEN("Open the request", "リクエストを開く"),
    TITLE_MISSING("Enter a title.", "件名を入力してください。"),
    OPENED("Request opened", "リクエストを開きました"),
    CLOSED("is closed.", "を閉じました。"),
    ALREADY_CLOSED("Already closed", "すでに閉じられています"),
    REMAINING("Remaining %d → %d.", "残りは %d → %d になります。"),
    ON_BEHALF("On behalf of %s", "%s に代わるリクエスト"),
    NO_INCIDENT("No contract, no incident taken", "契約不要、インシデントは減りません"),
    TIER_NOT_ELIGIBLE("Not part of the membership", "メンバーシップに含まれません"),
    BUY_NOW("Buy now", "今すぐ購入"),
    TO_PAYMENT("Go to payment", "お支払いに進む"),
    PAY("Pay", "支払う"),
    PAY_LATE("Pay, and tell it late", "支払い、遅れて通知"),
    PAY_IN_STEPS("Pay with one more step", "確認をはさんで支払う"),
    DECLINE("Decline", "拒否"),
    NOT_PAID("Not paid", "支払われませんでした"),
    NOT_KNOWN_YET("We do not know yet whether this was paid", "支払われたかどうか、まだわかりません"),
    TRY_AGAIN("Try again", "もう一度購入する"),
    PAID("Paid: your incidents are ready", "お支払いが完了し、インシデントを使えます"),
    BOUGHT_PAYS("1 of the bought incidents", "購入分から 1 件"),
    IN_USE("1 of 1 incidents are used or held", "1 件のうち 1 件が使用済みか"),
    GIVEN_BACK("The money was returned", "返金しました"),
    NOT_FOR_WORK("sold online to personal accounts only", "オンラインでインシデントを購入できるのは個人用アカウントだけです"),
    PAGE_NOT_FOUND("There is no such page", "ページが見つかりません");

    private final String en;
    private final String ja;

    Words(String en, String ja) {
        this.en = en;
        this.ja = ja;
    }

    String in(String language) {
        return language.equals("ja") ? ja : en;
    }
}
