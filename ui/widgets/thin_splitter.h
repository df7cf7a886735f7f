// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSplitter>

namespace leftfold::ui {

/// A splitter whose handle is one thin line, yet easy to grab.
class ThinSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit ThinSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace leftfold::ui
