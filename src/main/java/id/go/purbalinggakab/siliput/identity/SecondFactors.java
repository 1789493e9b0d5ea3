package id.go.purbalinggakab.siliput.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second thing besides a password: a telephone that makes codes, and codes on paper for when it is lost. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SecondFactors {

    private static final int ON_PAPER = 8;

    private final JdbcClient jdbc;
    private final LoginThrottle attempts;
    private final Clock clock = Clock.systemUTC();

    /** What is left to do after the password. */
    public enum Next {
        NOTHING,
        CODE,
        ENROL
    }

    private record Kept(String secret, boolean confirmed, long lastStep) {}

    @Transactional(readOnly = true)
    public Next after(String user, Collection<String> groups) {
        if (find(user).filter(Kept::confirmed).isPresent()) {
            return Next.CODE;
        }
        return demanded().stream().anyMatch(groups::contains) ? Next.ENROL : Next.NOTHING;
    }

    /** Groups whose members need one. */
    @Transactional(readOnly = true)
    public Set<String> demanded() {
        return Set.copyOf(jdbc.sql("select role_group from second_factor_role")
                .query(String.class)
                .list());
    }

    public void demand(Set<String> groups) {
        jdbc.sql("delete from second_factor_role").update();
        groups.forEach(group -> jdbc.sql("insert into second_factor_role (role_group) values (?)")
                .param(group)
                .update());
    }

    /** The secret to be taken into the telephone; empty where one is in use already. */
    public Optional<String> begin(String user) {
        var kept = find(user);
        if (kept.isPresent()) {
            return kept.filter(one -> !one.confirmed()).map(Kept::secret);
        }
        var fresh = Totp.draw();
        jdbc.sql("insert into second_factor (user_id, secret, confirmed, last_step) values (?, ?, false, 0)")
                .params(user, fresh)
                .update();
        return Optional.of(fresh);
    }

    /** @return the codes on paper, shown this once; empty where the code is wrong */
    public List<String> confirm(String user, String typed, String place) {
        if (find(user).filter(kept -> !kept.confirmed()).isEmpty() || !passes(user, typed, place)) {
            return List.of();
        }
        jdbc.sql("update second_factor set confirmed = true where user_id = ?")
                .param(user)
                .update();
        var codes = Stream.generate(Totp::draw)
                .map(drawn -> drawn.substring(0, 5) + "-" + drawn.substring(5, 10))
                .limit(ON_PAPER)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into second_factor_code (user_id, code_hash) values (?, ?)")
                .params(user, DigestUtils.sha256Hex(code))
                .update());
        return codes;
    }

    /**
     * Whether this is the code of now, or one on paper; either is good once.
     *
     * @throws LoginHeldUp after too many wrong ones
     */
    public boolean passes(String user, String typed, String place) {
        var code = typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return attempts.tried(
                user + " kode", place, () -> code.matches("\\d{6}") ? isNow(user, code) : isOnPaper(user, code));
    }

    /** For a lost telephone without paper: begins anew at the next login. */
    public void forget(String user) {
        jdbc.sql("delete from second_factor_code where user_id = ?").param(user).update();
        jdbc.sql("delete from second_factor where user_id = ?").param(user).update();
    }

    private boolean isNow(String user, String code) {
        var now = Totp.step(clock.instant().getEpochSecond());
        return find(user).stream()
                .flatMap(kept -> LongStream.rangeClosed(now - 1, now + 1)
                        .filter(step -> step > kept.lastStep())
                        .filter(step -> Totp.code(kept.secret(), step).equals(code))
                        .boxed())
                .anyMatch(step -> jdbc.sql("update second_factor set last_step = ? where user_id = ? and last_step < ?")
                                .params(step, user, step)
                                .update()
                        > 0);
    }

    private boolean isOnPaper(String user, String code) {
        return code.length() == 10
                && jdbc.sql("delete from second_factor_code where user_id = ? and code_hash = ?")
                                .params(user, DigestUtils.sha256Hex(code.substring(0, 5) + "-" + code.substring(5)))
                                .update()
                        > 0;
    }

    private Optional<Kept> find(String user) {
        return jdbc.sql("select secret, confirmed, last_step from second_factor where user_id = ?")
                .param(user)
                .query((row, n) -> new Kept(row.getString(1), row.getBoolean(2), row.getLong(3)))
                .optional();
    }
}
