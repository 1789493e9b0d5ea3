package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every public page shows, whoever looks: the pages are kept for others. */
@ControllerAdvice(basePackageClasses = PortalModel.class)
@RequiredArgsConstructor
class PortalModel {

    private final PublishingSettings settings;

    /** The address of the whole site, for what is read elsewhere. */
    @ModelAttribute("site")
    String site() {
        return settings.publicUrl();
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

        /** As programs read it (RFC 3339). */
        public String exact(Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    at.truncatedTo(ChronoUnit.SECONDS).atZone(IndonesianTime.WIB));
        }
    }
}
