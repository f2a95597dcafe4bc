package fr.entente.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandShapeTests {
  private static boolean sound(String json) {
    return new CommandShape().sound(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'csrfToken':'k','rpc':[],'syncId':0,'clientId':0}",
        "{'csrfToken':'k','rpc':[{'type':'event','node':7,'event':'click','data':{}}],'syncId':-1,'clientId':3}",
        "{'csrfToken':'k','rpc':[{'type':'channel','node':1,'channel':0,'args':[[1]]}],'syncId':2,'clientId':2}",
        "{'csrfToken':'k','rpc':[],'syncId':0,'clientId':0,'resynchronize':true}",
        "{'csrfToken':'k','UNLOAD':true}"
      })
  void whatPagesWriteIsSound(String json) {
    assertThat(sound(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{'rpc':{}}",
        "{'csrfToken':7,'rpc':[]}",
        "{'rpc':[],'syncId':1.5}",
        "{'rpc':[],'syncId':99999999999}",
        "{'rpc':[7]}",
        "{'rpc':[{'type':'nonsense'}]}",
        "{'rpc':[{'type':'event','node':'1'}]}",
        "{'rpc':[{'type':'channel','node':1,'channel':{}}]}",
        "{'UNLOAD':7}"
      })
  void anythingElseIsNot(String json) {
    assertThat(sound(json)).isFalse();
  }
}
