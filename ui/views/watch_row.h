// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/value_history.h"
#include <QWidget>
#include <functional>

namespace leftfold::ui {

class TextLabel;
class TransitionList;
class ValueHistoryView;

/// One watch: a place of the state with its value at the head and how it went, or a condition with every turn of it.
class WatchRow : public QWidget {
    Q_OBJECT
public:
    using StepName = std::function<QString(std::size_t)>;
    /// `Question`: a condition that is asked in passing and may be kept.
    enum class Kind { Place, Condition, Question };

    WatchRow(const QString& watch, Kind kind, QWidget* parent = nullptr);

    const QString& watch() const { return m_watch; }
    Kind kind() const { return m_kind; }
    /// Null: not known yet.
    void show(std::shared_ptr<const ValueHistory> history, const StepName& stepName);
    void show(std::shared_ptr<const ConditionHistory> history, const StepName& stepName);
    using QWidget::show;
    void setHead(std::size_t step);

Q_SIGNALS:
    void stepAsked(std::size_t step);
    void removeAsked();
    void keepAsked();

private:
    QWidget* buildHead();
    void showValue();

    QString m_watch;
    Kind m_kind;
    TextLabel* m_value = nullptr;
    ValueHistoryView* m_history = nullptr;
    TransitionList* m_turns = nullptr; ///< of a condition
    std::shared_ptr<const ValueHistory> m_values;
    std::shared_ptr<const ConditionHistory> m_condition;
    std::size_t m_head = 0;
};

} // namespace leftfold::ui
