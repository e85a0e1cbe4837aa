"""Reports written for the tests of reviews, each hard in its own way."""

COUNT = """Harbour ward keeps its mayor after a second count
The returning officer read the figures shortly after four in the morning.
Ward 1: 1,204 votes for Smith, 1,180 for Okafor, 33 spoilt.
Ward 2: 1,310 votes for Smith, 998 for Okafor, 21 spoilt.
Ward 3: 870 votes for Smith, 1,402 for Okafor, 40 spoilt.
Ward 4: 1,111 votes for Smith, 1,109 for Okafor, 28 spoilt.
Ward 5: 640 votes for Smith, 655 for Okafor, 12 spoilt.
Okafor asked for a second count in wards four and five. Smith agreed at once. The second count changed eleven votes.
“I accept it,” Okafor said. “I accept it, and I thank everyone who stayed up.”
Smith had run the town for eight years. She said the margin was a warning. Her own party had expected two thousand.
Turnout was 48 percent. Turnout was 61 percent four years ago.
The council meets on Thursday to swear in the mayor, and the harbour extension is first on its list.
Two members said they would vote against it. One of them, Ann Lindqvist, sits for the mayor’s own party.
The extension would cost £38 million over six years. The harbour board puts its share at £12 million."""

TRIAL = """Driver tells court he never saw the second barrier
The driver of a freight train that ran into the yard at Holm in March said on Tuesday that he had never seen the second
 barrier. He denied it. He was shown the photograph again. He denied it.
Prosecutors say that Jonas Meyer, 51, passed two signals at red. The defence says that neither was lit.
“There was nothing there,” Meyer told the court. “You cannot stop for a light that is not there.”
Three people died in the yard, among them a girl of nine. Fourteen were injured. Four of the injured are still in
 hospital.
An engineer who examined the signal box said that its log had a gap of six minutes. She could not say why. The log of
 the box at Lund had no such gap.
The judge asked whether anyone could have altered the log. “Anyone with a key,” she said. The judge asked how many keys
 there were. “Eleven,” she said.
Meyer has driven freight trains for 22 years. He had worked nine nights in a row, which his employer, Nordbahn, does
 not dispute. Nordbahn says that he had asked for the shifts. He denied it.
The union has called for a limit of five nights. Nordbahn said that it would wait for the verdict.
The trial goes on until June. A verdict is expected before the summer recess.""".replace("\n ", " ")

FLOOD = """The Aller rose four metres in a night and took the lower bridge at Brandsee with it.
By dawn on Sunday the water stood at the steps of the town hall, where volunteers had been filling sandbags since ten
 the evening before. Helicopters lifted 63 people from roofs in the Weidenau quarter.
“I have lived here for seventy years and I have seen the meadow under water, never the street,” said Marta Kreuz, who
 was carried out by two firemen.
The district put the number of missing at nine. It had spoken of fourteen on Saturday night; five were found in a
 school whose telephone was dead.
The dam above the town held. Engineers opened its second gate at midnight, which the mayor, Udo Franke, called the
 hardest order of his life. It spared the hospital. It drowned the allotments.
Farmers below the dam say that they were warned by a neighbour and not by the authorities. The district says that a
 warning went out at 23:40.
Rain is forecast until Tuesday, though less of it. The army has sent 400 soldiers and a field kitchen.
The railway between Brandsee and Holm is closed for weeks. Buses run from Monday.
The chancellor will visit on Wednesday, her office said. She promised help “without forms”.""".replace("\n ", " ")
