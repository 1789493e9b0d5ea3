package id.go.purbalinggakab.siliput.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** The crew's calendar entry (RFC 5545), in UTC instants. */
@Component
class Invitation {

    private final Clock clock;

    Invitation(Clock clock) {
        this.clock = clock;
    }

    byte[] of(CoverageCase about) {
        Instant end = about.eventEnd().orElse(about.eventStart().plus(Bookings.USUAL_LENGTH));
        var event = new VEvent(
                about.eventStart(), end, about.secret() ? "Liputan " + about.number() : oneLine(about.eventTitle()));
        event.add(new Uid(about.number() + "@siliput.purbalinggakab.go.id"));
        event.replace(new DtStamp(clock.instant()));
        if (!about.secret()) {
            event.add(new Location(oneLine(about.eventPlace())));
            event.add(new Description("%s: %s".formatted(about.number(), lines(about.direction()))));
        }
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Dinkominfo Purbalingga//Siliput//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R+", " ");
    }

    /** Only a line feed is escaped in the file; a carriage return alone would begin a line of it. */
    private static String lines(String text) {
        return text.replaceAll("\\R", "\n");
    }
}
