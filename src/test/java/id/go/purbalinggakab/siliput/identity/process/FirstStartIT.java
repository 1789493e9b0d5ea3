package id.go.purbalinggakab.siliput.identity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.identity.IdentitySettings;
import id.go.purbalinggakab.siliput.identity.PasswordRules;
import id.go.purbalinggakab.siliput.identity.RefusedStart;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.SecondJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation's first starts on one database: who gets in, and with which rights. */
class FirstStartIT {

    @TempDir
    private Path folder;

    private JdbcClient jdbc;

    @BeforeEach
    void lookIntoTheDatabase() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(database(), "sa", ""));
    }

    @Test
    void anInstallationOpensOnlyWithItsAdministratorAndTheTablesRights() {
        var refused = SecondJvm.run(SiliputApplication.class, settings(""));
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output())
                .contains(
                        "APPLICATION FAILED TO START",
                        "Belum ada administrator. Isi variabel lingkungan SILIPUT_ADMIN");
        assertThat(users()).isEmpty();
        assertThat(count("officer")).isZero();

        someRightsDiffer();
        // stays open: closing it would take the web applications from every other context of this JVM
        var application = start("Rahasia-Sekali-2026");
        assertThat(users()).containsExactly("admin");
        assertThat(held()).isEqualTo(table());
        assertThat(count("act_ru_authorization where resource_id_ = '*' and (type_ <> 1 or group_id_ is null)"))
                .as("rights to everything that no role holds")
                .isZero();
        assertThat(count("act_ru_authorization where resource_id_ = 'izinAcara'"))
                .as("an administrator's right for a diagram of the office's own")
                .isEqualTo(1);

        var before = rows();
        application.getBean(RightsAtStart.class).seed();
        assertThat(rows()).isEqualTo(before);
    }

    /** The account is there, its role is not: so it was when the last administrator had been taken out. */
    @Test
    void aFirstStartIsRepeatedAndALostAdministratorComesBack() {
        var database = Postgres.newDatabase();
        var application = start(database, "Rahasia-Sekali-2026");
        var identity = application.getBean(IdentityService.class);

        identity.deleteMembership("admin", "camunda-admin");
        again(application, "Rahasia-Kedua-2026", Optional.empty());
        assertThat(administrators(identity)).containsExactly("admin");
        assertThat(identity.checkPassword("admin", "Rahasia-Kedua-2026")).isTrue();

        for (var lost : List.of("admin", "operator")) {
            identity.deleteMembership("admin", "camunda-admin");
            assertThatThrownBy(() -> again(application, "Rahasia-Ketiga-2026", Optional.of(lost)))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining("Administrator '%s' sudah dipulihkan".formatted(lost));
            assertThat(administrators(identity)).contains(lost);
            assertThat(identity.checkPassword(lost, "Rahasia-Ketiga-2026")).isTrue();
            assertThat(JdbcClient.create(application.getBean(DataSource.class))
                            .sql("select payload from chain_event where chain = 'PERAN'")
                            .query(String.class)
                            .list())
                    .anySatisfy(fact -> assertThat(fact).contains(lost, "dipulihkan"));
        }
        assertThatThrownBy(() -> again(application, "pendek", Optional.of("admin")))
                .hasMessageContaining("SILIPUT_ADMIN_PASSWORD (sedikitnya 10 karakter)");
    }

    private static void again(ConfigurableApplicationContext application, String password, Optional<String> restored) {
        new FirstStart(
                        application.getBean(RightsAtStart.class),
                        application.getBean(FiltersAtStart.class),
                        application.getBean(Accounts.class),
                        new IdentitySettings(false, Optional.of(password), restored),
                        application.getBean(PasswordRules.class))
                .afterSingletonsInstantiated();
    }

    private static List<String> administrators(IdentityService identity) {
        return identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(User::getId)
                .toList();
    }

    /** An older release left more, somebody took some, a right was widened; and a diagram of the office's own has one. */
    private void someRightsDiffer() {
        assertThat(jdbc.sql(
                                "delete from act_ru_authorization where group_id_ = 'agendaris' and resource_id_ = 'coverage'")
                        .update())
                .isPositive();
        assertThat(jdbc.sql("update act_ru_authorization set perms_ = 2147483647"
                                + " where group_id_ = 'auditor' and resource_id_ = 'coverage'")
                        .update())
                .isEqualTo(1);
        insert("everyTask", "staf", Resources.TASK, "*", Permissions.ALL);
        insert("starts", "staf", Resources.PROCESS_DEFINITION, "withdrawRequest", Permissions.CREATE_INSTANCE);
        insert("ownDiagram", "staf", Resources.PROCESS_DEFINITION, "izinAcara", Permissions.CREATE_INSTANCE);
    }

    private void insert(String id, String group, Resources resource, String resourceId, Permission permission) {
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                        + " values (?, 1, 1, ?, ?, ?, ?)")
                .params(id, group, resource.resourceType(), resourceId, permission.getValue())
                .update();
    }

    /** The grants, and what the engine gives to every group by itself: to read its own name. */
    private static Map<String, Integer> table() {
        var table = new TreeMap<String, Integer>();
        for (var role : Role.values()) {
            table.put(
                    "%s %d %s".formatted(role.group(), Resources.GROUP.resourceType(), role.group()),
                    Permissions.READ.getValue());
        }
        for (var grant : RoleRight.all()) {
            var key =
                    "%s %d %s".formatted(grant.role().group(), grant.resource().resourceType(), grant.id());
            grant.permissions().forEach(one -> table.merge(key, one.getValue(), (some, more) -> some | more));
        }
        return table;
    }

    /** All that groups hold, but for the right of the own diagram. */
    private Map<String, Integer> held() {
        var held = new TreeMap<String, Integer>();
        jdbc.sql("select * from act_ru_authorization where group_id_ is not null and resource_id_ <> 'izinAcara'")
                .query(row -> {
                    assertThat(row.getInt("type_")).isEqualTo(1);
                    held.put(
                            "%s %d %s"
                                    .formatted(
                                            row.getString("group_id_"),
                                            row.getInt("resource_type_"),
                                            row.getString("resource_id_")),
                            row.getInt("perms_"));
                });
        return held;
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select id_, rev_, perms_ from act_ru_authorization order by id_")
                .query()
                .listOfRows();
    }

    private List<String> users() {
        return jdbc.sql("select id_ from act_id_user").query(String.class).list();
    }

    private int count(String where) {
        return jdbc.sql("select count(*) from " + where).query(Integer.class).single();
    }

    private ConfigurableApplicationContext start(String password) {
        return start(database(), password);
    }

    private ConfigurableApplicationContext start(String database, String password) {
        return new SpringApplicationBuilder(SiliputApplication.class).run(settings(database, password));
    }

    private String[] settings(String password) {
        return settings(database(), password);
    }

    private String[] settings(String database, String password) {
        return new String[] {
            "--siliput.admin-password=" + password,
            "--siliput.demo=false",
            "--siliput.demo-cases=false",
            "--spring.datasource.url=" + database,
            "--server.port=0",
            "--camunda.bpm.generate-unique-process-engine-name=true",
            "--camunda.bpm.job-execution.enabled=false",
            "--siliput.archive.folder=" + folder.resolve("archive"),
            "--siliput.mail.outbox=" + folder.resolve("outbox")
        };
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("siliput");
    }
}
