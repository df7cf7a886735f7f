// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include <QWidget>

namespace leftfold::ui {

class Badge;
class TextLabel;

/// One message in one line: how it fared, where it goes, whether its event is there, what went wrong.
class MessageLine : public QWidget {
    Q_OBJECT
public:
    explicit MessageLine(QWidget* parent = nullptr);

    void show(const OutboxMessage& message, Instant now);
    using QWidget::show;
    void clear();
    /// What is to be said of the message's event; empty: it is there.
    void warn(const QString& text, const QString& why);
    QString warning() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Badge* m_state = nullptr;
    TextLabel* m_fate = nullptr;
    Badge* m_warning = nullptr;
    TextLabel* m_error = nullptr;
    TextLabel* m_correlation = nullptr;
    TextLabel* m_id = nullptr;
};

} // namespace leftfold::ui
