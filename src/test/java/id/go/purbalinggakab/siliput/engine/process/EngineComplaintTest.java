package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine's parsers say, in the words that the engine has for it. */
class EngineComplaintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    cvc-complex-type.4: Attribute 'sourceRef' must appear on element 'bpmn:sequenceFlow'. | belum punya atribut 'sourceRef'
                    cvc-id.1: There is no ID/IDREF binding for IDREF 'gone'. | merujuk 'gone' yang tidak ada
                    Parsing exception: multiple elements with tag name timerEventDefinition found | tertulis dua kali
                    Invalid incoming sequence flow of event subprocess | dimulai oleh pemicunya
                    Exclusive Gateway 'kind' has no outgoing sequence flows. | tidak punya panah keluar
                    Exclusive Gateway 'kind' has only one outgoing sequence flow ('yes'). This is not allowed to have a condition. | panah 'yes' satu-satunya jalan keluar
                    Exclusive Gateway 'kind' has outgoing sequence flow 'yes' which is the default flow but has a condition too. | jalan bawaan (Default flow) tidak boleh bersyarat
                    Exclusive Gateway 'kind' has outgoing sequence flow 'no' without condition which is not the default flow. | panah 'no' belum bersyarat
                    Invalid type, only tFormalExpression is currently supported | Condition type: Expression
                    Event based gateway can only be connected to elements of type intermediateCatchEvent | gateway peristiwa hanya boleh menuju
                    Invalid incoming sequenceflow for intermediateCatchEvent with id 'wait' connected to an event-based gateway. | peristiwa 'wait'
                    start event of event subprocess must be of type 'error', 'message', 'timer', 'signal', 'compensation' or 'escalation' | belum berpemicu
                    timerEventDefinition is not allowed on start event within a subprocess | tidak boleh berpemicu
                    messageEventDefintion only allowed on start event if subprocess is an event subprocess | tidak boleh berpemicu
                    error start event of event subprocess must be interrupting | centang Interrupting
                    subProcess must define a startEvent element | tambahkan Start event
                    multiple none start events or timer start events not supported on process definition | sisakan satu
                    multiple start events not supported for subprocess | sisakan satu
                    Unsupported boundary event type | pilih pesan, waktu, atau galat
                    Unsupported intermediate catch event type | pilih pesan, waktu, atau galat
                    Invalid reference in boundary event. Make sure that the referenced activity is defined in the same scope as the boundary event | tidak menempel
                    AttachedToRef is required when using a timerEventDefinition | tidak menempel
                    boundary event has no id | belum ber-id
                    Cannot have more than one message event subscription with name 'paid' for scope 'loan' | 'paid' ditunggu dua kali
                    Invalid message name 'a${b}' for element 'start': expressions in the message start event name are not allowed! | tidak boleh berisi ungkapan
                    Invalid 'messageRef': no message with id 'gone' found. | pilih pesan
                    attribute 'messageRef' is required | pilih pesan
                    'errorCode' is mandatory on errors referenced by throwing error event definitions, but the error 'e' does not define one. | galatnya tidak ada
                    'errorRef' attribute is mandatory on error end event | galatnya tidak ada
                    throwing escalation event must have an 'escalationCode' | eskalasinya belum benar
                    Multiple Intermediate Catch Events with the same link event name ('a') are not allowed. | pasangan link
                    Timer needs configuration (either timeDate, timeCycle or timeDuration is needed). | waktunya belum ditentukan
                    One of the attributes 'class', 'delegateExpression', 'type', or 'expression' is mandatory on serviceTask. | belum memanggil komponen
                    Either loopCardinality or loopDataInputRef/activiti:collection must be set | isi Loop cardinality
                    camunda:outputParameter not allowed for multi-instance constructs | masukan atau keluaran
                    Missing attribute 'name' for inputParameter | masukan atau keluaran
                    No decision result mapper found for name 'one'. Supported mappers are 'singleEntry', 'singleResult', 'collectEntries' and 'resultList'. | Map decision result 'one'
                    'asyncAfter' not supported for eventBasedGateway elements. | titik simpan
                    Minimum 2 waypoint elements must be definted for a 'BPMNEdge' | gambarnya tidak cocok
                    Invalid reference in 'bpmnElement' attribute, activity gone not found | gambarnya tidak cocok
                    DMN-02003 The hit policy 'X' of decision table 'limits' is not supported. | pakai UNIQUE
                    DMN-02005 The number of inputs '2' and input entries differ '1' for rule 'row'. | jumlah sel
                    DMN-02009 The decision table 'limits' has a compound output but name of output 'unit' is duplicate. | kolom hasilnya
                    DMN-02013 The decision table rule 'row' of decision 'limits' must have a 'id' attribute set. | belum ber-id
                    DMN-02015 The decision 'limits' has a loop. | keputusan 'limits' memakai hasilnya sendiri
                    """)
    void isToldInIndonesian(String english, String indonesian) {
        assertThat(EngineComplaint.sentence(english)).contains(indonesian).doesNotContain("kata mesin");
    }

    @Test
    void whatNobodyKnewStandsApart() {
        assertThat(EngineComplaint.sentence("Warp core breach imminent"))
                .startsWith("tidak dapat dijalankan mesin; perbaiki di Modeler")
                .endsWith("[kata mesin, berbahasa Inggris: Warp core breach imminent]");
    }
}
