package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.register.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Openings of the complaint box: minutes with two officers, and the slips that become one case each. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Boxes {

    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final Clock clock;

    /** A slip that still has to become a case. */
    public record Slip(int position, UUID intake) {}

    public UUID keep(String minutes, List<Intake> slips, String by) {
        var box = UUID.randomUUID();
        jdbc.sql("insert into complaint_box (id, first_officer, minutes, written_at) values (?, ?, ?, ?)")
                .params(box, by, minutes.strip(), stored(clock.instant()))
                .update();
        for (int position = 1; position <= slips.size(); position++) {
            jdbc.sql("insert into complaint_slip (box_id, slip_position, intake, registered) values (?, ?, ?, false)")
                    .params(box, position, intakes.keep(slips.get(position - 1), by))
                    .update();
        }
        return box;
    }

    /** @return false where this box was opened before or is somebody else's */
    public boolean open(UUID box, String secondOfficer, Instant openedAt, String by) {
        return jdbc.sql("update complaint_box set second_officer = ?, opened_at = ? where id = ?"
                                + " and first_officer = ? and opened_at is null")
                        .params(secondOfficer, stored(openedAt), box, by)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean knows(String reference) {
        return ComplaintTexts.id(reference)
                .map(id -> jdbc.sql("select count(*) from complaint_box where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        > 0)
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public int slips(String reference) {
        return ComplaintTexts.id(reference)
                .map(id -> jdbc.sql("select count(*) from complaint_slip where box_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> openedAt(UUID box) {
        return jdbc.sql("select * from complaint_box where id = ?")
                .param(box)
                .query((row, index) -> Columns.optional(row, "opened_at"))
                .optional()
                .flatMap(at -> at);
    }

    @Transactional(readOnly = true)
    public List<Slip> waiting(UUID box) {
        return jdbc.sql("select slip_position, intake from complaint_slip where box_id = ? and registered = false"
                        + " order by slip_position")
                .param(box)
                .query((row, index) -> new Slip(row.getInt("slip_position"), row.getObject("intake", UUID.class)))
                .list();
    }

    public void registered(UUID box, int position) {
        jdbc.sql("update complaint_slip set registered = true where box_id = ? and slip_position = ?")
                .params(box, position)
                .update();
    }
}
