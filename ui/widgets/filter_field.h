// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/completion.h"
#include "core/expression/expression.h"
#include "ui/widgets/search_field.h"
#include <memory>

class QCompleter;
class QLabel;
class QStringListModel;

namespace leftfold::ui {

/// The line in which a filter is written: its terms stand on tags, a mistake is told below the place where it is, and what may
/// be written next is offered.
class FilterField : public SearchField {
    Q_OBJECT
public:
    explicit FilterField(const QString& placeholder, QWidget* parent = nullptr);

    /// What the store offers for completion.
    void setWords(Vocabulary words);
    /// Filters that were used before, the newest first.
    const QStringList& history();
    void setHistory(const QStringList& history);
    /// Opens the list of them.
    void offerHistory();
    /// Shows a filter that is in use already.
    void showFilter(const QString& filter);
    /// What is wrong with the text; empty where nothing is.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    /// A filter that is understood, or none, is to be used.
    void filterChosen(const QString& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void read();
    void choose();
    void tellProblem();
    void offer();
    void remember();
    void showHistoryButton();
    void popUp(const QStringList& items);
    void insert(const QString& item);

    Vocabulary m_words;
    QStringList m_history;
    QString m_used; ///< in use, and not in the history yet: it may only be half of what is being typed
    bool m_entered = false; ///< Enter was pressed: what comes next is meant
    QAction* m_historyButton = nullptr;
    QString m_problem;
    int m_problemPlace = 0; ///< in the text
    int m_completionBegin = 0; ///< in the text; below 0: the whole text is replaced
    QCompleter* m_completer = nullptr;
    QStringListModel* m_offered = nullptr;
    QLabel* m_bubble = nullptr;
};

} // namespace leftfold::ui
