package org.partnersupport.web.it;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnersupport.web.it.Crowd.Someone;

/** Somebody follows every link of the portal that he is shown, while the canaries listen. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** Of one page that many are looked at, asked differently. */
    private static final int OF_ONE_PAGE = 6;

    private final Someone someone;
    private final Persona persona;
    private final Canaries canaries;

    Walk(Someone someone, Persona persona, Canaries canaries) {
        this.someone = someone;
        this.persona = persona;
        this.canaries = canaries;
    }

    /** @return how many addresses were visited */
    int from(String start) {
        Set<String> known = new HashSet<>(Set.of(start));
        var times = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(known);
        var visited = 0;
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            var answer = someone.page("GET", path);
            visited++;
            canaries.hear(persona, "GET " + path, answer);
            LINK.matcher(answer.text())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(Walk::page)
                    .filter(known::add)
                    .filter(next -> times.merge(next.replaceFirst("\\?.*", ""), 1, Integer::sum) <= OF_ONE_PAGE)
                    .forEach(ahead::add);
        }
        return visited;
    }

    private static boolean page(String path) {
        return !path.startsWith("/jakarta.faces.resource") && !path.startsWith("/assets") && !path.startsWith("//");
    }
}
