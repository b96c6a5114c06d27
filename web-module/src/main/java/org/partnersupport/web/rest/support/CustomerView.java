package org.partnersupport.web.rest.support;

import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.kernel.Label;

/**
 * The customer of a cloud solution provider on whose behalf a request was made.
 *
 * @param code what {@code customer} parameters name it by
 */
public record CustomerView(String code, Label label) {
    static CustomerView of(Customer customer) {
        return new CustomerView(customer.code(), customer.name());
    }
}
