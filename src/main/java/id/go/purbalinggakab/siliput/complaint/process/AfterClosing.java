package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What ends with a case: the way back to an anonymous complainant, and the accounts of persons from outside. */
@Component
@RequiredArgsConstructor
class AfterClosing {

    private final Intakes intakes;
    private final Outsiders outsiders;

    void closed(String number) {
        intakes.eraseWayBack(number);
        outsiders.end(number);
    }
}
