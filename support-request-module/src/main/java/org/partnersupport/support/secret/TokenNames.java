package org.partnersupport.support.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What headers, fields and parameters that hold secrets are called. */
final class TokenNames {
    /** As a part of a pattern, without groups. */
    static final String FIELDS =
            "(?:(?:access|id|refresh|auth|session|csrf|xsrf|security|authenticity|bearer|device)?[-_]?token"
                    + "|api[-_]?key|access[-_]?key|client[-_]?(?:secret|assertion)|secret|pass(?:word|wd|phrase)|pwd"
                    + "|j?session[-_]?id|phpsessid|sid|jwt|assertion|saml(?:response|request)|code[-_]?verifier"
                    + "|x-amz-(?:signature|security-token|credential)|sig|signature)";

    private static final Pattern FIELD = Pattern.compile(FIELDS, Pattern.CASE_INSENSITIVE);
    private static final Set<String> COOKIES = Set.of("cookie", "set-cookie", "cookie2", "set-cookie2");
    private static final Pattern HEADER = Pattern.compile(
            "(?:proxy-)?authorization|(?:x-)?api-?key|x-.{0,60}(?:token|key|secret|session).{0,60}|.{0,60}-(?:token|secret|api-?key)",
            Pattern.CASE_INSENSITIVE);

    private TokenNames() {}

    static boolean isField(String name) {
        return name.length() <= 60 && FIELD.matcher(name).matches();
    }

    static boolean isCookieHeader(String name) {
        return COOKIES.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isProvingHeader(String name) {
        return name.length() <= 140 && HEADER.matcher(name).matches();
    }
}
