package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.notification.Notice.Enclosure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The crew's calendar entry (RFC 5545, 5546), in UTC instants: an invitation, a newer one, or its end for who leaves.
 * The sequence is the time since 2026 in seconds, so that a later one always replaces an earlier one.
 */
@Component
class Invitation {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock;

    private final String organizer;

    Invitation(
            Clock clock,
            @Value("${siliput.mail.from:Dinkominfo Purbalingga <dinkominfo@purbalinggakab.go.id>}") String from) {
        this.clock = clock;
        this.organizer = from.replaceFirst("^.*<([^>]*)>\\s*$", "$1");
    }

    Enclosure request(CoverageCase about, Optional<String> attendee) {
        return enclosure(about, attendee, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
    }

    Enclosure cancel(CoverageCase about, Optional<String> attendee) {
        return enclosure(about, attendee, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private Enclosure enclosure(CoverageCase about, Optional<String> attendee, Method method, Status status) {
        var event = event(about);
        event.add(status);
        event.add(
                new Sequence((int) Duration.between(BEGINNING, clock.instant()).toSeconds()));
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        attendee.flatMap(MailAddress::read).ifPresent(mail -> event.add(new Attendee(URI.create("mailto:" + mail))));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Dinkominfo Purbalingga//Siliput//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event);
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(method.getValue());
        return new Enclosure("liputan.ics", type, bytes(calendar));
    }

    private VEvent event(CoverageCase about) {
        Instant end = about.eventEnd().orElse(about.eventStart().plus(Bookings.USUAL_LENGTH));
        var event = new VEvent(
                about.eventStart(), end, about.secret() ? "Liputan " + about.number() : oneLine(about.eventTitle()));
        event.add(new Uid(about.number() + "@siliput.purbalinggakab.go.id"));
        event.replace(new DtStamp(clock.instant()));
        if (!about.secret()) {
            event.add(new Location(oneLine(about.eventPlace())));
            event.add(new Description("%s: %s".formatted(about.number(), lines(about.direction()))));
        }
        return event;
    }

    private static byte[] bytes(Calendar calendar) {
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
