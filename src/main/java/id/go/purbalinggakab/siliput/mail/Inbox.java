package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands waiting messages to the reader one by one; a message is marked only after the reader took it. */
@RequiredArgsConstructor
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int REFUSALS_IN_A_ROW = 5;

    private final InboxSettings settings;
    private final MailParser parser;
    private final MailReader reader;
    private final Clock clock;
    private final Set<Long> tried = new HashSet<>();
    private final Map<Long, Instant> notFetchedSince = new HashMap<>();
    private final Map<Long, Instant> refusedSince = new HashMap<>();
    private long validity;
    private int refusals;

    /**
     * One round over everything that waits. Messages that failed before come last, so that they hold up nobody.
     *
     * @return false where the reader refused so often that it, or its database, seems to be down
     */
    boolean round(BooleanSupplier goOn) throws MessagingException {
        refusals = 0;
        try (var box = Mailbox.open(settings)) {
            forgetOtherFolder(box);
            var waiting = freshFirst(box);
            for (var start = 0; start < waiting.size(); start += settings.chunk()) {
                var chunk = waiting.subList(start, Math.min(start + settings.chunk(), waiting.size()));
                prepare(box, chunk);
                for (var message : chunk) {
                    if (!goOn.getAsBoolean()) {
                        return true;
                    }
                    take(box, message);
                    if (refusals >= REFUSALS_IN_A_ROW) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private void forgetOtherFolder(Mailbox box) throws MessagingException {
        if (validity != box.validity()) {
            validity = box.validity();
            tried.clear();
            notFetchedSince.clear();
            refusedSince.clear();
        }
    }

    private List<Message> freshFirst(Mailbox box) throws MessagingException {
        var fresh = new ArrayList<Message>();
        var again = new ArrayList<Message>();
        for (var message : box.waiting(clock.getZone())) {
            (tried.contains(box.uid(message)) ? again : fresh).add(message);
        }
        fresh.addAll(again);
        return fresh;
    }

    private static void prepare(Mailbox box, List<Message> chunk) throws MessagingException {
        try {
            box.prepare(chunk);
        } catch (MessagingException oneOfThem) {
            unlessItWasTheMessage(box, oneOfThem);
        }
    }

    private void take(Mailbox box, Message message) throws MessagingException {
        try {
            var uid = box.uid(message);
            tried.add(uid);
            if (accepted(fetch(box, message, uid), uid)) {
                box.done(message);
                tried.remove(uid);
                notFetchedSince.remove(uid);
                refusedSince.remove(uid);
            }
        } catch (MessageRemovedException gone) {
            LOG.debug("A message was removed meanwhile");
        } catch (MessagingException failed) {
            unlessItWasTheMessage(box, failed);
            LOG.info("A message waits for the next round ({})", LogWords.of(failed));
        }
    }

    /** Null where it shall be tried again; a message that never comes is not passed over in silence. */
    private RawMail fetch(Mailbox box, Message message, long uid) throws MessagingException {
        try {
            return box.read(message);
        } catch (MessageRemovedException gone) {
            throw gone;
        } catch (MessagingException | IOException | RuntimeException failed) {
            unlessItWasTheMessage(box, new MessagingException("not fetched", failed));
            var since = notFetchedSince.computeIfAbsent(uid, first -> clock.instant());
            return clock.instant().isBefore(since.plus(PATIENCE)) ? null : RawMail.notFetched(validity, uid);
        }
    }

    private boolean accepted(RawMail raw, long uid) {
        if (raw == null) {
            return false;
        }
        try {
            reader.accept(parser.parse(raw));
            refusals = 0;
            return true;
        } catch (RuntimeException refused) {
            refusals++;
            LOG.warn("A message could not be taken in and waits for the next round ({})", LogWords.of(refused));
            var since = refusedSince.computeIfAbsent(uid, first -> clock.instant());
            return !clock.instant().isBefore(since.plus(PATIENCE)) && acceptedAsItCame(raw);
        }
    }

    /** Something in this message is too much for the reader: people get it unread, rather than nobody. */
    private boolean acceptedAsItCame(RawMail raw) {
        try {
            reader.accept(parser.unread(raw));
            refusals = 0;
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static void unlessItWasTheMessage(Mailbox box, MessagingException failed) throws MessagingException {
        if (!box.connected()) {
            throw failed;
        }
    }
}
