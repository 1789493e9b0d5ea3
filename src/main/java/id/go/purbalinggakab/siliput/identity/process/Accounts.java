package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AccountEvent.AdministratorRestored;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.OfficeLine;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts with their place in the office. */
@Component
@RequiredArgsConstructor
class Accounts {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2020, 1, 1);

    private static final List<String[]> DEMO = read();

    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final OfficeLines lines;
    private final Logins logins;
    private final ApplicationEventPublisher events;

    record Account(
            String userId,
            String firstName,
            String lastName,
            String position,
            String nip,
            Role role,
            String superior) {}

    boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    boolean isAnyAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                > 0;
    }

    boolean hasPassword(String userId, String password) {
        return exists(userId) && identity.checkPassword(userId, password);
    }

    /** Also where an earlier start broke off, or the account lost the role. */
    @Transactional
    public void makeAdministrator(String userId, String password) {
        var account = new Account(userId, "Administrator", "Siliput", "Administrator", null, Role.ADMINISTRATOR, null);
        if (exists(userId)) {
            var user = identity.createUserQuery().userId(userId).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
            logins.endAll(userId);
        } else {
            create(account, password);
        }
        if (identity.createUserQuery()
                        .userId(userId)
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                == 0) {
            identity.createMembership(userId, Role.ADMINISTRATOR.group());
        }
        events.publishEvent(new AdministratorRestored(userId));
    }

    @Transactional
    public void create(Account account, String password) {
        var user = identity.newUser(account.userId());
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setEmail(account.userId() + "@siliput.invalid");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(account.userId(), account.role().group());
        if (jdbc.sql("select count(*) from officer where user_id = ?")
                        .param(account.userId())
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql("insert into officer (user_id, position_title, nip) values (?, ?, ?)")
                    .params(account.userId(), account.position(), account.nip())
                    .update();
            if (account.superior() != null) {
                line(account.userId(), OfficeLine.Kind.SUPERIOR, account.superior());
            }
        }
    }

    /** The suggestion that stands in the form when this officer is away. */
    void nameDemoDeputy(String userId) {
        DEMO.stream()
                .filter(row -> row[0].equals(userId) && !row[7].isEmpty())
                .filter(row -> lines.history(userId).stream().noneMatch(Accounts::isDeputy))
                .forEach(row -> line(userId, OfficeLine.Kind.DEPUTY, row[7]));
    }

    private static boolean isDeputy(OfficeLine line) {
        return line.kind() == OfficeLine.Kind.DEPUTY;
    }

    private void line(String userId, OfficeLine.Kind kind, String other) {
        lines.set(userId, kind, Optional.of(other), KNOWN_SINCE, Optional.empty(), "sistem");
    }

    /** Of {@code identity/demo-accounts.csv}. */
    static List<Account> demo() {
        return DEMO.stream()
                .map(row -> new Account(
                        row[0], row[1], row[2], row[3], row[4], Role.valueOf(row[5]), row[6].isEmpty() ? null : row[6]))
                .toList();
    }

    private static List<String[]> read() {
        try {
            return new ClassPathResource("identity/demo-accounts.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
