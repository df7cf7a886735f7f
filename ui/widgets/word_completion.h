// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QCompleter;
class QPlainTextEdit;
class QStringListModel;

namespace leftfold::ui {

/// Offers words while a JSON string is typed: those that hold what stands between its opening quote and the cursor. Ctrl+Space
/// asks for all of them. Enter and Tab take one, Escape none.
class WordCompletion : public QObject {
    Q_OBJECT
public:
    explicit WordCompletion(QPlainTextEdit* editor);

    void setWords(const QStringList& words);
    QCompleter* completer() const { return m_completer; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool answerPopup(int key);
    void offer(bool all);
    void insert(const QString& word);

    QPlainTextEdit* m_editor;
    QCompleter* m_completer;
    QStringListModel* m_words;
};

/// What is typed of the string that the end of this line is in; null where it is in none.
QString openString(const QString& line);

} // namespace leftfold::ui
