package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AdministratorRestored;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.OfficeLine;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts with their place in the office. */
@Component
@RequiredArgsConstructor
class Accounts {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2020, 1, 1);

    private static final Map<String, String> DEMO_DEPUTIES = Map.of(
            "kepala", "sekretaris",
            "kabid", "fungsional",
            "fungsional", "fungsional2",
            "budi", "siti",
            "siti", "budi",
            "pejabat", "tim");

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
        if (DEMO_DEPUTIES.containsKey(userId) && lines.history(userId).stream().noneMatch(Accounts::isDeputy)) {
            line(userId, OfficeLine.Kind.DEPUTY, DEMO_DEPUTIES.get(userId));
        }
    }

    private static boolean isDeputy(OfficeLine line) {
        return line.kind() == OfficeLine.Kind.DEPUTY;
    }

    private void line(String userId, OfficeLine.Kind kind, String other) {
        lines.set(userId, kind, Optional.of(other), KNOWN_SINCE, Optional.empty(), "sistem");
    }

    static List<Account> demo() {
        return List.of(
                demo("kepala", "Bambang", "Widodo", "Kepala Dinas Kominfo", "197001011995031001", Role.KEPALA, null),
                demo(
                        "sekretaris",
                        "Sri",
                        "Wahyuni",
                        "Sekretaris Dinas",
                        "197203121997032002",
                        Role.SEKRETARIS,
                        "kepala"),
                demo(
                        "agendaris",
                        "Dewi",
                        "Lestari",
                        "Pengadministrasi Umum",
                        "198805052011012003",
                        Role.AGENDARIS,
                        "sekretaris"),
                demo("kabid", "Hendra", "Gunawan", "Kepala Bidang IKP", "197506201999031004", Role.KABID, "kepala"),
                demo("kabid2", "Ratna", "Sari", "Plt. Kepala Bidang IKP", "197811112003122005", Role.KABID, "kepala"),
                demo(
                        "fungsional",
                        "Agus",
                        "Prasetyo",
                        "Pranata Humas Ahli Muda",
                        "198102022006041006",
                        Role.FUNGSIONAL,
                        "kabid"),
                demo(
                        "fungsional2",
                        "Nur",
                        "Aini",
                        "Pranata Humas Ahli Pertama",
                        "198909092014022007",
                        Role.FUNGSIONAL,
                        "kabid"),
                demo("budi", "Budi", "Santoso", "Staf Bidang IKP", "199001012015031008", Role.STAF, "kabid"),
                demo("siti", "Siti", "Rahmawati", "Staf Bidang IKP", "199203032016042009", Role.STAF, "kabid"),
                demo("andi", "Andi", "Nugroho", "Staf Bidang IKP", "199505052019031010", Role.STAF, "kabid"),
                demo(
                        "pejabat",
                        "Endang",
                        "Susilowati",
                        "Pejabat Pengelola Pengaduan",
                        "198004042005012011",
                        Role.PEJABAT_PENGADUAN,
                        "sekretaris"),
                demo(
                        "tim",
                        "Joko",
                        "Purnomo",
                        "Tim Pengelola Pengaduan",
                        "198306062008011012",
                        Role.TIM_PENGADUAN,
                        "sekretaris"),
                demo(
                        "tim2",
                        "Maya",
                        "Puspita",
                        "Tim Pengelola Pengaduan",
                        "198707072010012013",
                        Role.TIM_PENGADUAN,
                        "sekretaris"),
                demo("auditor", "Teguh", "Setiawan", "Auditor Inspektorat", "197909092004121014", Role.AUDITOR, null),
                demo(
                        "admin",
                        "Rizki",
                        "Maulana",
                        "Administrator Sistem",
                        "199108082017031015",
                        Role.ADMINISTRATOR,
                        "sekretaris"));
    }

    private static Account demo(
            String userId, String first, String last, String position, String nip, Role role, String superior) {
        return new Account(userId, first, last, position, nip, role, superior);
    }
}
