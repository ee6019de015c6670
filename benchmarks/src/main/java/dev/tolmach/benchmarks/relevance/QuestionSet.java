package dev.tolmach.benchmarks.relevance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Questions that are asked of the same texts.
 *
 * @param name what the set is called in tables
 * @param questions the questions
 */
record QuestionSet(String name, List<Question> questions) {
  QuestionSet {
    questions = List.copyOf(questions);
  }

  /** The languages of the questions, in the order of their first question. */
  Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    questions.forEach(question -> languages.add(question.language()));
    return languages;
  }

  /** The questions in one language. */
  QuestionSet in(String language) {
    List<Question> some =
        questions.stream().filter(question -> question.language().equals(language)).toList();
    return new QuestionSet(name + ": " + language, some);
  }
}
