package id.go.purbalinggakab.siliput.engine.process;

/** A small right diagram that tests break one place of. */
final class ThingDiagram {

    private ThingDiagram() {}

    static String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    id="thingDefinitions" targetNamespace="siliput">
                  <bpmn:process id="thing" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:candidateStarterGroups="agendaris">
                    <bpmn:startEvent id="thingEntered" camunda:formKey="embedded:deployment:forms/enterThing.html"/>
                    <bpmn:sequenceFlow id="toCheck" sourceRef="thingEntered" targetRef="checkThing"/>
                    <bpmn:userTask id="checkThing" name="Periksa" camunda:candidateGroups="agendaris, kepala"
                        camunda:formKey="embedded:deployment:forms/checkThing.html"/>
                    <bpmn:sequenceFlow id="toGood" sourceRef="checkThing" targetRef="good"/>
                    <bpmn:exclusiveGateway id="good" default="toSend"/>
                    <bpmn:sequenceFlow id="toSend" sourceRef="good" targetRef="sendThing"/>
                    <bpmn:sequenceFlow id="toEnd" sourceRef="good" targetRef="ended">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${answer == 'NO (never)'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:serviceTask id="sendThing" name="Kirim" camunda:delegateExpression="${sendThing}"/>
                    <bpmn:sequenceFlow id="toEnded" sourceRef="sendThing" targetRef="ended"/>
                    <bpmn:endEvent id="ended"/>
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }
}
