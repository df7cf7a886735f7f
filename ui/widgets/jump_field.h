// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/search_field.h"

class QCompleter;
class QStringListModel;

namespace leftfold::ui {

class TextLabel;

/// A line for a place, a text or a condition, which says at its end what it took the text for.
class JumpField : public SearchField {
    Q_OBJECT
public:
    explicit JumpField(const QString& placeholder, QWidget* parent = nullptr);

    /// Empty: nothing is said.
    void setMeaning(const QString& meaning);
    /// There is no such place; the sentence says why.
    void setProblem(const QString& problem);
    QString meaning() const;
    /// What is offered for the word that is being typed.
    void setWords(const QStringList& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int wordBegin() const;
    void offer();
    void insert(const QString& word);
    void placeMeaning();

    TextLabel* m_meaning = nullptr;
    QString m_said;
    bool m_wrong = false;
    QCompleter* m_completer = nullptr;
    QStringListModel* m_words = nullptr;
};

} // namespace leftfold::ui
