// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace leftfold::ui {

/// A piece of long work as the status strip shows it.
struct Job {
    int id = 0;
    QString name;
    int percent = -1; ///< below 0: how far is not known
    std::function<void()> cancel;
};

/// What is being worked on. Window's thread only.
class JobTracker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The id for `advance` and `finish`.
    int start(const QString& name, std::function<void()> cancel);
    void advance(int id, int percent);
    void finish(int id);

    const std::vector<Job>& jobs() const { return m_jobs; }
    /// The one to show: the newest; null when nothing runs.
    const Job* current() const;
    void cancelCurrent();

Q_SIGNALS:
    void changed();

private:
    std::vector<Job> m_jobs;
    int m_lastId = 0;
};

} // namespace leftfold::ui
