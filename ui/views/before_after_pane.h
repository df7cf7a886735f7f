// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/before_after.h"
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace leftfold::ui {

class Badge;
class MarkedText;
class TextLabel;

/// Where an event stands among those that can be looked at one after another.
struct EventPlace {
    std::int64_t index = 0; ///< from 1; 0: not told
    std::int64_t count = 0;
    bool hasPrevious = false;
    bool hasNext = false;
    bool hasFailing = false; ///< there is a failing one to go to
};

/// One stored event before and after an arrow, beside each other, what changed marked and traced to its step.
class BeforeAfterPane : public QWidget {
    Q_OBJECT
public:
    explicit BeforeAfterPane(QWidget* parent = nullptr);

    void show(const BeforeAfter& shown, const EventPlace& place);
    using QWidget::show;
    /// Nothing to show, and why.
    void clear(const QString& why);
    /// Whether what is shown is what an older mapping makes: it is muted.
    void setStale(bool stale);
    /// What that step changed stands out; nothing: all alike.
    void setSelectedStep(std::optional<std::size_t> step);

Q_SIGNALS:
    void previousAsked();
    void nextAsked();
    void nextFailingAsked();
    void eventAsked();
    void stepAsked(std::size_t step);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeColumns();
    QWidget* makeColumn(TextLabel* name, MarkedText* text, QWidget* above, QWidget* below);
    void tellFailure(const BeforeAfter& shown);

    QBoxLayout* m_head = nullptr;
    Badge* m_stale = nullptr;
    TextLabel* m_event = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_nextFailing = nullptr;
    QPushButton* m_open = nullptr;
    TextLabel* m_beforeName = nullptr;
    TextLabel* m_afterName = nullptr;
    MarkedText* m_before = nullptr;
    MarkedText* m_after = nullptr;
    TextLabel* m_problem = nullptr;
    QPushButton* m_failure = nullptr;
    TextLabel* m_note = nullptr;
    std::optional<std::size_t> m_failedStep;
};

} // namespace leftfold::ui
