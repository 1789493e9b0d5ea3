package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.MessageGateway.Handover;
import id.go.purbalinggakab.siliput.notification.NoticeList.KeptNotice;
import id.go.purbalinggakab.siliput.notification.NoticeList.Push;
import id.go.purbalinggakab.siliput.notification.NoticePushed.Act;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices for people: reading them, and passing one on by telephone where a mail is not enough. */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NoticeDesk {

    private final NoticeList list;
    private final NoticeLines lines;
    private final Officers officers;
    private final CaseVisibility visibility;
    private final ApplicationEventPublisher events;
    private final QuietHours quiet;
    private final Clock clock;

    /** The quiet hours in words while they last: a person who sends now wakes somebody. */
    public Optional<String> quietNow() {
        return quiet.over(clock.instant()).map(over -> quiet.inWords());
    }

    public boolean seesOthers(String reader) {
        return rights(reader).filter(NoticeRights::others).isPresent();
    }

    /** Newest first; {@code own} those to the reader, otherwise all that the reader may see. */
    @Transactional(readOnly = true)
    public List<NoticeLine> newest(String reader, boolean own, int from, int most) {
        return rights(reader).stream()
                .flatMap(rights -> list.newest(rights, own, from, most).stream().map(notice -> line(notice, rights)))
                .toList();
    }

    /** A sentence that says why not, or nothing; empty where the notice does not exist for this person. */
    @Transactional
    public Optional<Optional<String>> prepare(UUID id, String by) {
        return sendable(id, by).map(notice -> {
            var handover = hand(notice);
            if (handover instanceof Handover.Refused refused) {
                return Optional.of(refused.reason());
            }
            keep(notice, Act.PREPARED, by);
            if (handover instanceof Handover.Sent) {
                keep(notice, Act.CONFIRMED, by);
            }
            return Optional.<String>empty();
        });
    }

    /** Whether it stood prepared and is now confirmed. */
    @Transactional
    public boolean confirm(UUID id, String by) {
        var waiting = sendable(id, by).filter(notice -> prepared(list.pushes(id), by));
        waiting.ifPresent(notice -> keep(notice, Act.CONFIRMED, by));
        return waiting.isPresent();
    }

    private NoticeLine line(KeptNotice notice, NoticeRights rights) {
        var pushes = list.pushes(notice.id());
        var handover = hand(notice);
        return lines.of(notice, pushes, handover, prepared(pushes, rights.user()), rights.maySend());
    }

    private Handover hand(KeptNotice notice) {
        return notice.userId()
                        .filter(user -> visibility.isHiddenFrom(user, notice.caseNumber()))
                        .isPresent()
                ? new Handover.Refused("Penerima ini tidak boleh lagi menerima kabar tentang perkara ini.")
                : lines.hand(notice);
    }

    private Optional<KeptNotice> sendable(UUID id, String by) {
        return rights(by).filter(NoticeRights::maySend).flatMap(rights -> list.find(id)
                .filter(rights::mayRead));
    }

    private void keep(KeptNotice notice, Act act, String by) {
        list.keep(notice.id(), new Push(act, by, clock.instant()));
        events.publishEvent(new NoticePushed(notice.caseNumber(), notice.kind(), notice.userId(), act, by));
    }

    /** The last press was this person's, and it was the first of the two. */
    private static boolean prepared(List<Push> pushes, String by) {
        return !pushes.isEmpty()
                && pushes.get(pushes.size() - 1).act() == Act.PREPARED
                && pushes.get(pushes.size() - 1).by().equals(by);
    }

    private Optional<NoticeRights> rights(String user) {
        return officers.find(user)
                .map((Officer officer) ->
                        NoticeRights.of(officer, visibility.hiddenFrom(user), visibility.closedTo(user)));
    }

    /**
     * A notice as its page shows it.
     *
     * @param mail what became of the mail
     * @param done who prepared it for WhatsApp and who confirmed it, the earliest first
     * @param obstacle why WhatsApp cannot take it, a sentence
     * @param link prepared by the reader and not yet confirmed: what opens WhatsApp
     */
    public record NoticeLine(
            UUID id,
            String caseNumber,
            String to,
            String at,
            String subject,
            String text,
            String mail,
            List<String> done,
            Optional<String> obstacle,
            Optional<URI> link,
            boolean maySend) {}
}
