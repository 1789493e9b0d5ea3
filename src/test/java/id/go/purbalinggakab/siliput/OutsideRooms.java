package id.go.purbalinggakab.siliput;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Telephones;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.notification.DutyRoster;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The rooms that face outwards, on H2, without the engine: one context for all their tests. */
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
            "org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration"
        })
@Import(CaseVisibility.class)
@ComponentScan(
        basePackages = {
            "id.go.purbalinggakab.siliput.archive",
            "id.go.purbalinggakab.siliput.mail",
            "id.go.purbalinggakab.siliput.notification",
            "id.go.purbalinggakab.siliput.publishing"
        },
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.process\\..*"))
@ConfigurationPropertiesScan(
        basePackages = {
            "id.go.purbalinggakab.siliput.archive",
            "id.go.purbalinggakab.siliput.mail",
            "id.go.purbalinggakab.siliput.notification",
            "id.go.purbalinggakab.siliput.publishing"
        })
public class OutsideRooms {

    /** A test in the shared context. */
    @SpringBootTest(
            classes = OutsideRooms.class,
            properties = {
                "spring.datasource.url=jdbc:h2:mem:outside;DB_CLOSE_DELAY=-1",
                "spring.flyway.init-sqls=create table if not exists act_hi_comment (id_ varchar(64))",
                "spring.flyway.baseline-on-migrate=true",
                "spring.flyway.baseline-version=0",
                "spring.flyway.locations=classpath:db/migration",
                "siliput.archive.folder=target/outside-${siliput.fork:1}/archive",
                "siliput.mail.outbox=target/outside-${siliput.fork:1}/outbox",
                "siliput.publishing.folder=target/outside-${siliput.fork:1}/public",
                "siliput.publishing.public-url=https://siliput.example.test",
                "siliput.notification.polling=false",
                "siliput.audit.seal.polling=false",
                "siliput.demo=true"
            })
    @Retention(RetentionPolicy.RUNTIME)
    public @interface InContext {}

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    @Primary
    FaultyMailer faultyMailer(Mailer mailer) {
        return new FaultyMailer(mailer);
    }

    /** Dewi is at an event whenever it is. */
    @Bean
    DutyRoster roster() {
        return (user, at) -> user.equals("dewi");
    }

    @Bean
    Telephones telephones() {
        return new Telephones() {
            @Override
            public Optional<PhoneNumber> of(String userId) {
                return Optional.empty();
            }

            @Override
            public void set(String userId, Optional<PhoneNumber> number, String by) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    Officers officers() {
        var staff = Map.of(
                "dewi",
                new Officer(
                        "dewi",
                        "Dewi",
                        "Staf",
                        Optional.empty(),
                        Optional.of("dewi@x.test"),
                        Optional.empty(),
                        Set.of()),
                "siti",
                new Officer(
                        "siti",
                        "Siti",
                        "Staf",
                        Optional.empty(),
                        Optional.of("siti@x.test"),
                        Optional.empty(),
                        Set.of()),
                "budi",
                new Officer("budi", "Budi", "Staf", Optional.empty(), Optional.empty(), Optional.of("siti"), Set.of()));
        return new Officers() {
            @Override
            public Optional<Officer> find(String userId) {
                return Optional.ofNullable(staff.get(userId));
            }

            @Override
            public List<Officer> holding(Role role) {
                return role == Role.ADMINISTRATOR ? List.of(staff.get("siti")) : List.of();
            }
        };
    }
}
