// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace leftfold::ui {

class TextLabel;

/// The last line of the window: counts, how times are shown, and what is being worked on.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// Facts on the left, in order.
    void setFacts(const QStringList& facts);
    /// A word on the right ("following: 214 new"); empty for none.
    void setRemark(const QString& remark);

    void setTimeDisplay(TimeDisplay display);
    TimeDisplay timeDisplay() const { return m_timeDisplay; }

    /// `percent` below 0: how far is not known.
    void showJob(const QString& name, int percent);
    void hideJob();

Q_SIGNALS:
    void timeDisplayChosen(leftfold::TimeDisplay display);
    void cancelAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* makeTimeButton();
    void arrange();

    QHBoxLayout* m_facts = nullptr;
    QPushButton* m_time = nullptr;
    TextLabel* m_job = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    TextLabel* m_remark = nullptr;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
};

/// "UTC", "local", "relative".
QString timeDisplayName(TimeDisplay display);

} // namespace leftfold::ui
