// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QApplication>
#include <functional>

namespace leftfold::gallery {

/// The application with a watch on it: how long the window's thread was held by the handling of a single event.
class PaceApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    /// In microseconds, since it was asked last.
    qint64 takeLongestHold();
    /// What the longest was: class and number of the event.
    const QByteArray& culprit() const { return m_culprit; }

private:
    int m_depth = 0;
    qint64 m_longest = 0;
    QByteArray m_culprit;
};

/// The one of this program.
PaceApplication& paceApplication();

/// In MiB, from the kernel; `key` as in /proc/self/status.
long memory(const QByteArray& key);

/// A line of the report: what, how long in milliseconds, what is held in memory.
void tell(const char* what, double milliseconds);
/// The same with the longest hold of the window's thread since the last line that told one.
void tellWithHold(const char* what, double milliseconds);

/// Does it `count` times, each a frame: what is posted is handled before the next. Tells the longest frame.
void tellFrames(const char* what, int count, const std::function<void(int)>& frame);

} // namespace leftfold::gallery
