package dev.tolmach.part;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.Transition;

/**
 * Which terms of a field are wanted. Immutable; two of the same automaton are equal.
 *
 * @param field the field
 * @param automaton accepts the terms; as bytes
 * @param most how many are looked at
 */
public record TermPattern(String field, BytesRef automaton, int most) {
  private static final int WORK = 100_000;

  /** The first terms that an automaton accepts. */
  public static TermPattern of(String field, Automaton automaton, int most) {
    Output out = new Output().number(automaton.getNumStates());
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      out.flag(automaton.isAccept(state)).number(automaton.getNumTransitions(state));
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        out.number(transition.dest).number(transition.min).number(transition.max);
      }
    }
    return new TermPattern(field, new BytesRef(out.bytes()), most);
  }

  /** What accepts the terms. */
  Automaton accepting() throws IOException {
    Input in = new Input(BytesRef.deepCopyOf(automaton).bytes);
    Automaton.Builder read = new Automaton.Builder();
    int states = in.count();
    for (int state = 0; state < states; state++) {
      read.createState();
    }
    for (int state = 0; state < states; state++) {
      read.setAccept(state, in.flag());
      for (int left = in.count(); left > 0; left--) {
        read.addTransition(state, in.count(), in.count(), in.count());
      }
    }
    return Operations.determinize(read.finish(), WORK);
  }
}
