package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.security.Principal;
import java.time.Instant;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every public page shows. */
@ControllerAdvice(basePackageClasses = PortalModel.class)
class PortalModel {

    /** Officials read the public pages too; they need a way back, not a login. */
    @ModelAttribute("signedIn")
    boolean signedIn(Principal person) {
        return person != null;
    }

    @ModelAttribute("dates")
    Dates dates() {
        return new Dates();
    }

    /** Dates as the pages write them. */
    static final class Dates {

        public String day(Instant at) {
            return IndonesianTime.date(at);
        }

        public String moment(Instant at) {
            return IndonesianTime.dateTime(at);
        }
    }
}
