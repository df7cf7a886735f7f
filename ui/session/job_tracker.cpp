// SPDX-License-Identifier: Apache-2.0
#include "ui/session/job_tracker.h"
#include <algorithm>

namespace leftfold::ui {

int JobTracker::start(const QString& name, std::function<void()> cancel) {
    m_jobs.push_back({++m_lastId, name, -1, std::move(cancel)});
    Q_EMIT changed();
    return m_lastId;
}

void JobTracker::advance(int id, int percent) {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job& each) { return each.id == id; });
    if (job == m_jobs.end() || job->percent == percent)
        return;
    job->percent = percent;
    Q_EMIT changed();
}

void JobTracker::finish(int id) {
    if (std::erase_if(m_jobs, [id](const Job& job) { return job.id == id; }) > 0)
        Q_EMIT changed();
}

const Job* JobTracker::current() const {
    return m_jobs.empty() ? nullptr : &m_jobs.back();
}

void JobTracker::cancelCurrent() {
    if (const Job* job = current()) {
        const auto cancel = job->cancel; // a copy: cancelling may finish the job
        cancel();
    }
}

} // namespace leftfold::ui
