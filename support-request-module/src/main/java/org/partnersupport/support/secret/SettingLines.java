package org.partnersupport.support.secret;

import java.util.Locale;
import java.util.regex.Pattern;
import org.partnersupport.support.api.FileSecret.Kind;

/**
 * Files of settings, such as {@code .env}: at least half of their lines give a name a value, or the file is called so. A line
 * of theirs counts when its name says that the value is secret, or the value is an address with a password.
 */
final class SettingLines {
    private static final Pattern CALLED_SO =
            Pattern.compile("(.*\\.)?env(\\..*)?|.*\\.(properties|ini|cfg|conf)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE = Pattern.compile(
            "\\s{0,40}+(?:(?:export|set)\\s{1,9}+)?([A-Za-z_][A-Za-z0-9_.-]{0,120}+)\\s{0,40}+=\\s{0,40}+(.{0,4000})",
            Pattern.DOTALL);

    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(password|passwd|passphrase|secret|credential|api[_.-]?key|(access|private|auth|account|encryption|signing|master)[_.-]?key).*"
                    + "|(.*[_.-])?(pwd|pass|token)|.*[a-z]Token");

    private static final Pattern NO_VALUE = Pattern.compile(
            "|true|false|yes|no|null|none|[0-9]{1,4}|x+|\\*+|<.*>|\\$\\{.*}|\\$\\(.*\\)|%.*%|change[-_ ]?me|redacted",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_PASSWORD =
            Pattern.compile("[a-z][a-z0-9+.:-]{1,40}://[^/\\s:@]{0,200}:[^/\\s@]{1,200}@.*");

    private static final int LONGEST = 4096;

    private SettingLines() {}

    static void find(String name, String text, Tally tally) {
        if (text.indexOf('\0') >= 0) {
            return;
        }
        var own = new Tally();
        var given = 0;
        var others = 0;
        var number = 0;
        for (var at = 0; at < text.length(); number++) {
            var end = text.indexOf('\n', at);
            var next = end < 0 ? text.length() : end + 1;
            var line = text.substring(at, Math.min(end < 0 ? next : end, at + LONGEST));
            at = next;
            if (isRemark(line)) {
                continue;
            }
            var setting = LINE.matcher(line);
            if (setting.matches()) {
                given++;
                if (isSecret(setting.group(1), value(setting.group(2)))) {
                    own.add(Kind.SETTINGS, number + 1);
                }
            } else {
                others++;
            }
        }
        if (given >= others || CALLED_SO.matcher(name).matches()) {
            tally.addAll(own);
        }
    }

    private static boolean isSecret(String name, String value) {
        if (NO_VALUE.matcher(value).matches()) {
            return false;
        }
        return SECRET_NAME.matcher(name).matches()
                || SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || WITH_PASSWORD.matcher(value).matches();
    }

    private static String value(String typed) {
        var value = typed.strip();
        var quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isRemark(String line) {
        var text = line.strip();
        return text.isEmpty() || "#;[!".indexOf(text.charAt(0)) >= 0;
    }
}
