// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pace_meter.h"
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

namespace leftfold::gallery {

bool PaceApplication::notify(QObject* receiver, QEvent* event) {
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QByteArray name = receiver->metaObject()->className();
    const int type = event->type();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 held = timer.nsecsElapsed() / 1000;
    if (held > m_longest) {
        m_longest = held;
        m_culprit = name + ' ' + QByteArray::number(type);
    }
    return handled;
}

qint64 PaceApplication::takeLongestHold() {
    return std::exchange(m_longest, 0);
}

PaceApplication& paceApplication() {
    return *static_cast<PaceApplication*>(QCoreApplication::instance());
}

long memory(const QByteArray& key) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').constFirst().toLong() / 1024;
    }
    return 0;
}

void tell(const char* what, double milliseconds) {
    std::printf("%-44s %8.1f ms   %4ld MiB\n", what, milliseconds, memory("VmRSS:"));
}

void tellWithHold(const char* what, double milliseconds) {
    const double held = static_cast<double>(paceApplication().takeLongestHold()) / 1000;
    std::printf("%-44s %8.1f ms   %4ld MiB   longest hold %5.1f ms (%s)\n", what, milliseconds, memory("VmRSS:"), held,
        paceApplication().culprit().constData());
}

void tellFrames(const char* what, int count, const std::function<void(int)>& frame) {
    qint64 longest = 0;
    int late = 0;
    for (int step = 0; step < count; ++step) {
        QElapsedTimer timer;
        timer.start();
        frame(step);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.nsecsElapsed() / 1000);
        late += timer.nsecsElapsed() > 16'000'000 ? 1 : 0;
    }
    std::printf("%-44s %8.1f ms   %4ld MiB   longest of %d frames, %d over 16 ms\n", what, static_cast<double>(longest) / 1000,
        memory("VmRSS:"), count, late);
}

} // namespace leftfold::gallery
