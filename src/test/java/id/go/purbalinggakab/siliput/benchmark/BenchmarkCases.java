package id.go.purbalinggakab.siliput.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills one application with cases. */
final class BenchmarkCases implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final ProcessEngine engine;
    private int letters;

    BenchmarkCases(ConfigurableApplicationContext context) {
        this.context = context;
        this.engine = context.getBean(ProcessEngine.class);
    }

    String engineName() {
        return engine.getName();
    }

    String filter(String name) {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    void enter(int count, boolean toTheHead) {
        for (int i = 0; i < count; i++) {
            var instance = engine.getRuntimeService().startProcessInstanceByKey("coverage", letter());
            if (toTheHead) {
                var task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
                engine.getTaskService().complete(task.getId(), Map.of("letterDecision", "COMPLETE"));
            }
        }
    }

    void analyze() {
        context.getBean(JdbcClient.class).sql("vacuum analyze").update();
    }

    private Map<String, Object> letter() {
        var now = Instant.now();
        var letter = new HashMap<String, Object>();
        letter.put("letterNumber", "BM/" + letters++);
        letter.put("senderInstitution", "Dinas Kesehatan");
        letter.put("subject", "Permohonan Liputan");
        letter.put("letterSigned", true);
        letter.put("letterStamped", true);
        letter.put("receivedAt", Date.from(now));
        letter.put("contactEmail", "narahubung@instansi.example");
        letter.put("eventTitle", "Gerakan Cegah Stunting");
        letter.put("eventPlace", "Pendopo");
        letter.put("eventStart", Date.from(now.plus(Duration.ofDays(3))));
        return letter;
    }

    @Override
    public void close() {
        context.close();
    }
}
