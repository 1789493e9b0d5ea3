package id.go.purbalinggakab.siliput.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@RequiredArgsConstructor
class TelephoneTable implements Telephones {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Optional<PhoneNumber> of(String userId) {
        return jdbc.sql("select phone from officer_phone where user_id = ?")
                .param(userId)
                .query((row, n) -> new PhoneNumber(row.getString(1)))
                .optional();
    }

    @Override
    @Transactional
    public void set(String userId, Optional<PhoneNumber> number, String by) {
        jdbc.sql("delete from officer_phone where user_id = ?").param(userId).update();
        number.ifPresent(
                phone -> jdbc.sql("insert into officer_phone (user_id, phone, set_by, set_at) values (?, ?, ?, ?)")
                        .params(userId, phone.international(), by, Timestamp.from(clock.instant()))
                        .update());
    }
}
