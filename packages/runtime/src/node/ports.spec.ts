import { describePorts } from '../ports/platform-ports.fixture';
import { defaultPorts } from '.';

describePorts('Node', defaultPorts);
