package org.partnersupport.membership.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of the installation, read through MicroProfile Config and checked when the application starts. The
 * table in the README lists them; a test compares the two. The environment variable of {@code partner-support.x-y} is
 * {@code PARTNER_SUPPORT_X_Y}.
 */
@ApplicationScoped
public class Settings {
    public static final String PORT = "partner-support.port";
    public static final String DATA = "partner-support.data";
    public static final String DB_URL = "partner-support.db.url";
    public static final String DB_USER = "partner-support.db.user";
    public static final String DB_PASSWORD = "partner-support.db.password";
    public static final String SECRET_KEYS = "partner-support.secret-keys";
    public static final String BASE_URL = "partner-support.base-url";
    public static final String TRUSTED_PROXIES = "partner-support.trusted-proxies";
    public static final String MANAGEMENT_ADDRESSES = "partner-support.management-addresses";
    public static final String OPENAPI_PUBLIC = "partner-support.openapi-public";
    public static final String DB_OWNER_USER = "partner-support.db.owner.user";
    public static final String DB_OWNER_PASSWORD = "partner-support.db.owner.password";
    public static final String DEMO_PASSWORD = "partner-support.demo.password";
    public static final String DEMO_CLOCK = "partner-support.demo.clock";
    public static final String LIFECYCLE_ZONE = "partner-support.lifecycle-zone";
    public static final String N_REQUIRES_MAINSTREAM = "partner-support.n-requires-mainstream";
    public static final String WORK_ACCOUNTS_MAY_BUY = "partner-support.work-accounts-may-buy";
    public static final String LOW_BALANCE_PERCENT = "partner-support.low-balance-percent";
    public static final String WARN_CONTRACT_DAYS = "partner-support.warn-contract-days";
    public static final String WARN_VERSION_DAYS = "partner-support.warn-version-days";
    public static final String CONTRACT_MONTHS = "partner-support.contract-months";
    public static final String TOKEN_HOURS = "partner-support.token-hours";
    public static final String LOCAL_ACCOUNTS = "partner-support.local-accounts";
    public static final String FIRST_MANAGER = "partner-support.first-manager";
    public static final String SESSION_HOURS = "partner-support.session-hours";
    public static final String IDENTITY_PROVIDERS = "partner-support.identity-providers";
    public static final String PERSONAL_TOKEN_DAYS = "partner-support.personal-token-days";
    public static final String INVITATION_DAYS = "partner-support.invitation-days";
    public static final String PAYMENT_GATEWAY = "partner-support.payment-gateway";
    public static final String RECEIPT_ISSUER = "partner-support.receipt-issuer";
    public static final String SCANNER = "partner-support.scanner";

    /** Every key there is, in the order of the README's table. */
    public static final List<String> KEYS = List.of(
            PORT,
            DATA,
            DB_URL,
            DB_USER,
            DB_PASSWORD,
            SECRET_KEYS,
            BASE_URL,
            TRUSTED_PROXIES,
            MANAGEMENT_ADDRESSES,
            OPENAPI_PUBLIC,
            DB_OWNER_USER,
            DB_OWNER_PASSWORD,
            DEMO_PASSWORD,
            DEMO_CLOCK,
            LIFECYCLE_ZONE,
            N_REQUIRES_MAINSTREAM,
            WORK_ACCOUNTS_MAY_BUY,
            LOW_BALANCE_PERCENT,
            WARN_CONTRACT_DAYS,
            WARN_VERSION_DAYS,
            CONTRACT_MONTHS,
            TOKEN_HOURS,
            LOCAL_ACCOUNTS,
            FIRST_MANAGER,
            SESSION_HOURS,
            IDENTITY_PROVIDERS,
            PERSONAL_TOKEN_DAYS,
            INVITATION_DAYS,
            PAYMENT_GATEWAY,
            RECEIPT_ISSUER,
            SCANNER);

    private static final String SANDBOX = "SANDBOX";
    private static final String DB_URL_EXAMPLE = "jdbc:postgresql://db.example:5432/partner_support";
    private static final Pattern SECRET_KEYS_FORM =
            Pattern.compile("[\\w.-]{1,32}:[A-Za-z0-9+/]{43}=(\\s*,\\s*[\\w.-]{1,32}:[A-Za-z0-9+/]{43}=)*");
    private static final Pattern ADDRESSES = Pattern.compile("(\\s*[0-9A-Fa-f.:]+(/[0-9]{1,3})?\\s*(,|$))*");
    private static final Pattern SCANNER_FORM =
            Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]):([1-9][0-9]{0,4})");
    private static final String SECRET_KEYS_EXAMPLE =
            "names and keys of 32 bytes, made by: echo 1:$(openssl rand -base64 32)";
    private final Function<String, Optional<String>> values;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    public Settings() {
        this(ofServerOrProcess());
    }

    /** @param values the text of a key, if it is set */
    public Settings(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** Without a server to ask, as MicroProfile Config would find them: system properties, then the environment. */
    public static Settings ofProcess() {
        return new Settings(Settings::valueInProcess);
    }

    private static Function<String, Optional<String>> ofServerOrProcess() {
        try {
            var config = ConfigProvider.getConfig(Settings.class.getClassLoader());
            return key -> config.getOptionalValue(key, String.class);
        } catch (IllegalStateException noImplementation) {
            // GlassFish 7 has the interfaces alone
            return Settings::valueInProcess;
        }
    }

    private static Optional<String> valueInProcess(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentVariable(key))));
    }

    /**
     * Reads every setting once.
     *
     * @throws IllegalStateException naming the key, its variable, what was found (no secrets) and an example
     */
    public void validate() {
        port();
        lifecycleZone();
        nRequiresMainstream();
        workAccountsMayBuy();
        lowBalancePercent();
        warnContractDays();
        warnVersionDays();
        contractMonths();
        tokenHours();
        if (firstManager().isPresent() && !localAccounts()) {
            throw wrong(LOCAL_ACCOUNTS, "false", "true where " + FIRST_MANAGER + " is set");
        }
        sessionHours();
        identityProviders();
        personalTokenDays();
        invitationDays();
        paymentGateway();
        scanner();
        dataDirectory();
        demonstrationPassword().filter(password -> password.length() > 200).ifPresent(password -> {
            throw wrong(DEMO_PASSWORD, "(" + password.length() + " characters)", "at most 200 characters");
        });
        validateDatabase();
        secretKeys();
        demonstrationClock();
        baseUrl();
        trustedProxies();
        managementAddresses();
        openApiPublic();
    }

    /** Half a database is refused: taken for none, it would open a demonstration where production was meant. */
    private void validateDatabase() {
        var url = databaseUrl();
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw wrong(DB_URL, "(another kind of address)", DB_URL_EXAMPLE);
        }
        if (url.isEmpty() && (databaseUser().isPresent() || databasePassword().isPresent())) {
            throw wrong(DB_URL, "", DB_URL_EXAMPLE + ", or no database user and password either");
        }
        if (url.isPresent() && (databaseUser().isEmpty() || databasePassword().isEmpty())) {
            throw wrong(databaseUser().isEmpty() ? DB_USER : DB_PASSWORD, "", "what " + DB_URL + " needs");
        }
        var owner = databaseOwnerUser();
        if (owner.isPresent() != databaseOwnerPassword().isPresent() || (owner.isPresent() && url.isEmpty())) {
            throw wrong(
                    DB_OWNER_USER,
                    owner.orElse(""),
                    "a role with " + DB_OWNER_PASSWORD + " of the database in " + DB_URL);
        }
    }

    /** The port the runnable distribution listens on; an application server has its own setting. */
    public int port() {
        return number(PORT, 1, 65535, 8080);
    }

    /** Where the embedded database and its lock live. */
    public Path dataDirectory() {
        var directory = Path.of(text(DATA).orElse(System.getProperty("user.home", ".") + "/.partner-support"));
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw wrong(DATA, directory.toString(), "a directory, such as /var/lib/partner-support");
        }
        return directory;
    }

    /** Unset: the embedded database, and with it demonstration mode. */
    public Optional<String> databaseUrl() {
        return text(DB_URL);
    }

    public Optional<String> databaseUser() {
        return text(DB_USER);
    }

    public Optional<String> databasePassword() {
        return text(DB_PASSWORD);
    }

    /**
     * The keys of stored secrets (ADR 0021), {@code id:base64} divided by commas, the first one for what is written. Required
     * with a database; unset in a demonstration, which makes one of its own.
     */
    public Optional<String> secretKeys() {
        var keys = text(SECRET_KEYS);
        if (keys.isEmpty() && !demonstration()) {
            throw wrong(SECRET_KEYS, "", SECRET_KEYS_EXAMPLE);
        }
        if (keys.isPresent() && !SECRET_KEYS_FORM.matcher(keys.get()).matches()) {
            throw wrong(SECRET_KEYS, "(" + keys.get().length() + " characters)", SECRET_KEYS_EXAMPLE);
        }
        return keys;
    }

    /**
     * The address by which people know the portal, scheme and host without a path; links that leave it are made of it.
     * Required with a database: what a request says of its host is not believed there.
     */
    public Optional<String> baseUrl() {
        var url = text(BASE_URL);
        if (url.isEmpty() ? !demonstration() : !url.get().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw wrong(BASE_URL, url.orElse(""), "https://support.example");
        }
        return url;
    }

    /** Addresses and ranges of proxies that are believed when they say for whom they call; none unless named. */
    public String trustedProxies() {
        return addresses(TRUSTED_PROXIES, "");
    }

    /** Addresses and ranges that may see whether the server is well and what it does; its own machine unless named. */
    public String managementAddresses() {
        return addresses(MANAGEMENT_ADDRESSES, "127.0.0.0/8, ::1");
    }

    /** May everybody read the description of the API? In a demonstration unless said otherwise. */
    public boolean openApiPublic() {
        return text(OPENAPI_PUBLIC).isPresent() ? flag(OPENAPI_PUBLIC) : demonstration();
    }

    /** The role that owns the schemas and migrates them; unset: {@link #databaseUser()} does that too. */
    public Optional<String> databaseOwnerUser() {
        return text(DB_OWNER_USER);
    }

    public Optional<String> databaseOwnerPassword() {
        return text(DB_OWNER_PASSWORD);
    }

    /** True exactly when no database is configured: only then is demonstration data laid and the banner shown. */
    public boolean demonstration() {
        return databaseUrl().isEmpty();
    }

    /** The password of all demonstration accounts; unset: one is generated and printed once. */
    public Optional<String> demonstrationPassword() {
        return text(DEMO_PASSWORD);
    }

    /**
     * The moment at which the clock of a demonstration starts and from which it ticks on, to see what a later day brings;
     * unset: the real time. Refused with a database: nobody's real contracts may end because of it.
     */
    public Optional<Instant> demonstrationClock() {
        var moment = text(DEMO_CLOCK);
        if (moment.isPresent() && !demonstration()) {
            throw wrong(DEMO_CLOCK, moment.get(), "nothing where a database is configured");
        }
        try {
            return moment.map(Instant::parse);
        } catch (DateTimeException malformed) {
            throw wrong(DEMO_CLOCK, moment.orElse(""), "2027-11-21T14:59:00Z");
        }
    }

    /** The one zone in which a calendar day begins and ends for lifecycle, offers and contracts (rule LC-3). */
    public ZoneId lifecycleZone() {
        var zone = text(LIFECYCLE_ZONE).orElse("Asia/Tokyo");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong(LIFECYCLE_ZONE, zone, "Asia/Tokyo");
        }
    }

    /** Rule LC-5: does the current version N, too, need mainstream support? Off as in the programme's text. */
    public boolean nRequiresMainstream() {
        return flag(N_REQUIRES_MAINSTREAM);
    }

    /** Rule PL-5: may WORK accounts buy single incidents? Off as in the programme's text. */
    public boolean workAccountsMayBuy() {
        return flag(WORK_ACCOUNTS_MAY_BUY);
    }

    /** The share of a grant, in percent, at or below which a balance counts as low (rule EN-5). */
    public int lowBalancePercent() {
        return number(LOW_BALANCE_PERCENT, 0, 100, 20);
    }

    /** How many days before its end an organisation is warned of a contract that nothing continues (rule EN-5). */
    public int warnContractDays() {
        return number(WARN_CONTRACT_DAYS, 0, 730, 60);
    }

    /** How many days before it loses cover an organisation is warned of a version it uses (rule EN-5). */
    public int warnVersionDays() {
        return number(WARN_VERSION_DAYS, 0, 730, 180);
    }

    /** How many months a contract runs from its activation (rule AC-8). */
    public int contractMonths() {
        return number(CONTRACT_MONTHS, 1, 120, 12);
    }

    /** How long an API token is good, in hours. */
    public int tokenHours() {
        return number(TOKEN_HOURS, 1, 24 * 30, 12);
    }

    /** Do people sign in with passwords that the portal keeps? In a demonstration unless told, in production if told. */
    public boolean localAccounts() {
        return flag(LOCAL_ACCOUNTS, demonstration());
    }

    /** User name of the programme manager whom a production that has none begins with. */
    public Optional<String> firstManager() {
        return text(FIRST_MANAGER);
    }

    /** How long a session of the portal may last however busy it is, in hours; an idle one ends after one hour. */
    public int sessionHours() {
        return number(SESSION_HOURS, 1, 24 * 30, 12);
    }

    /** Names of the identity providers people sign in with, in the order in which they are offered (rule ID-1). */
    public List<String> identityProviders() {
        var names = text(IDENTITY_PROVIDERS).orElse("");
        if (!names.matches("([a-z0-9]+( *, *[a-z0-9]+)*)?")) {
            throw wrong(IDENTITY_PROVIDERS, names, "names of lower-case letters and digits, such as work,personal");
        }
        return names.isEmpty() ? List.of() : List.of(names.split(" *, *"));
    }

    /** What is set of one of {@link #identityProviders}, for example its {@code issuer}. */
    public Optional<String> ofIdentityProvider(String provider, String what) {
        return text(providerKey(provider, what));
    }

    /** What to throw when a provider's setting is missing or wrong. */
    public IllegalStateException wrongOfIdentityProvider(String provider, String what, String found, String example) {
        return wrong(providerKey(provider, what), found, example);
    }

    private static String providerKey(String provider, String what) {
        return "partner-support.provider." + provider + "." + what;
    }

    /** The most days a personal token can be good for. */
    public int personalTokenDays() {
        return number(PERSONAL_TOKEN_DAYS, 1, 365, 365);
    }

    /** How long an invitation to a contract is good, in days (rule LK-7). */
    public int invitationDays() {
        return number(INVITATION_DAYS, 1, 365, 7);
    }

    /**
     * Code of the payment gateway that single incidents are sold through (rule PD-2), the sandbox in a demonstration alone; empty:
     * nothing is sold online.
     */
    public Optional<String> paymentGateway() {
        var code = text(PAYMENT_GATEWAY).orElse(demonstration() ? SANDBOX : "NONE");
        if (code.equals(SANDBOX) && !demonstration()) {
            throw wrong(PAYMENT_GATEWAY, code, "NONE or the code of an installed gateway: the sandbox takes no money");
        }
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw wrong(PAYMENT_GATEWAY, code, "NONE, SANDBOX or the code of an installed gateway");
        }
        return code.equals("NONE") ? Optional.empty() : Optional.of(code);
    }

    /** Who issues receipts, as they shall say it: name, address, registration number for tax. Empty: they name nobody. */
    public Optional<String> receiptIssuer() {
        return text(RECEIPT_ISSUER);
    }

    /** Host and port of the clamd that scans files; empty: they are not scanned. The host is looked up when it is called. */
    public Optional<InetSocketAddress> scanner() {
        return text(SCANNER).map(found -> {
            var parts = SCANNER_FORM.matcher(found);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65535) {
                throw wrong(SCANNER, found, "host and port of a clamd, such as clamav.example:3310");
            }
            return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
        });
    }

    static String environmentVariable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Each key is asked for once: settings hold for a run, and some are needed at every request. */
    private Optional<String> text(String key) {
        return known.computeIfAbsent(key, this::ask);
    }

    private Optional<String> ask(String key) {
        return values.apply(key).map(String::strip).filter(value -> !value.isEmpty());
    }

    private boolean flag(String key) {
        return flag(key, false);
    }

    private boolean flag(String key, boolean standard) {
        return switch (text(key).orElse(Boolean.toString(standard))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, text(key).orElse(""), "true or false");
        };
    }

    private String addresses(String key, String standard) {
        var found = text(key).orElse(standard);
        if (!ADDRESSES.matcher(found).matches()) {
            throw wrong(key, found, "addresses or ranges such as 10.0.0.0/8, 192.0.2.7, 2001:db8::/32");
        }
        return found;
    }

    private int number(String key, int least, int most, int standard) {
        var found = text(key).orElse(Integer.toString(standard));
        if (!found.matches("[0-9]{1,9}") || Integer.parseInt(found) < least || Integer.parseInt(found) > most) {
            throw wrong(key, found, least + " to " + most);
        }
        return Integer.parseInt(found);
    }

    private static IllegalStateException wrong(String key, String found, String example) {
        return new IllegalStateException("Setting " + key + " (environment " + environmentVariable(key) + ") is '"
                + found + "'; expected: " + example);
    }
}
