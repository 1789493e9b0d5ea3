package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.Notice.Enclosure;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices into the outbox within the step's own transaction: a step rolled back says nothing. */
@Service
@RequiredArgsConstructor
class OutboxNotices implements Notices {

    private final NoticeTable table;
    private final NoticeWriter writer;
    private final Officers officers;
    private final CaseVisibility visibility;
    private final Clock clock;

    /** Looks first; of two parallel steps with the same notice one meets the unique key and is tried again. */
    @Override
    @Transactional
    public void say(Notice notice) {
        if (!isForbidden(notice) && !table.has(notice)) {
            var model = NoticeModel.of(notice, name(notice));
            table.add(notice, writer.write(notice.kind(), model), enclosures(notice), clock.instant());
        }
    }

    @Override
    @Transactional
    public void settle(String kind, String mark) {
        table.settle(kind, mark, clock.instant());
    }

    private boolean isForbidden(Notice notice) {
        return notice.recipient()
                .userId()
                .filter(user -> visibility.isHiddenFrom(user, notice.caseNumber()))
                .isPresent();
    }

    private String name(Notice notice) {
        return notice.recipient()
                .userId()
                .map(officers::nameOf)
                .orElse(notice.recipient().name());
    }

    /** An invitation or sheet of a secret letter would tell what the text keeps back. */
    private static List<Enclosure> enclosures(Notice notice) {
        return NoticeModel.isSecret(notice) ? List.of() : notice.enclosures();
    }
}
