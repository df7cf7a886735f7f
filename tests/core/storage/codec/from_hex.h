// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <string>

namespace leftfold {

inline std::string fromHex(const QByteArray& digits) {
    return QByteArray::fromHex(digits).toStdString();
}

/// Expected JSON stands in tests with ' for ", or moc loses its way among the raw strings.
inline std::string quoted(QByteArray json) {
    return json.replace('\'', '"').toStdString();
}

} // namespace leftfold
