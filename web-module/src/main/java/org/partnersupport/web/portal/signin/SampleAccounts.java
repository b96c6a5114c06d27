package org.partnersupport.web.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** {@code #{sampleAccounts}}: accounts of the demonstration data, one of each kind; shown in demonstration mode only. */
@Named
@ApplicationScoped
public class SampleAccounts {
    public List<Sample> getAll() {
        return List.of(
                new Sample("admin@aoba.example", "sign-in.demo.admin"),
                new Sample("member@aoba.example", "sign-in.demo.member"),
                new Sample("agent@birch.example", "sign-in.demo.agent"),
                new Sample("admin@elm.example", "sign-in.demo.csp"),
                new Sample("kenji@personal.example", "sign-in.demo.personal"));
    }

    /** @param key text that says what can be tried with it */
    public record Sample(String username, String key) {}
}
